import type { ScreeningRule } from "#shared/eligibility/screening-rule.ts";

const isMembership = (test: { readonly op: string; readonly field?: string } | undefined): boolean =>
  test?.op === "is-yes" && test.field === "member";

/** Who is a member names the organisation. */
export const organisationRule: ScreeningRule = {
  codes: ["organisation-missing"],
  source: ({ category }) => category.conditions.find(({ test }) => isMembership(test))?.source ?? "",
  check: ({ category, nomination }) => {
    const { member, organisation } = nomination.declared;
    const asked = category.conditions.some(({ test }) => isMembership(test));
    if (!asked || member?.value !== true) return [];
    if (typeof organisation?.value === "string" && organisation.value.trim() !== "") return [];
    return [{ severity: "warning", code: "organisation-missing", at: organisation?.at ?? member.at, details: {} }];
  },
};

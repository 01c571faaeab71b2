import type { Nomination } from "#shared/domain/candidate.ts";
import type { Material } from "#shared/domain/material.ts";
import { conditionEvidence, formMentions, labelledEvidence, searchedForm } from "#shared/eligibility/form-evidence.ts";
import type { ConditionCheck, ScreeningDetail } from "#shared/ipc/secretariat-calls.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** The checks with what the Word form says of each, and the numbers that speak for what people judge. */
export function withEvidence(
  rules: RuleFile,
  { category, declared }: Nomination,
  checks: readonly ConditionCheck[],
  materials: readonly Material[],
): Pick<ScreeningDetail, "conditions" | "formSearched" | "mentions"> {
  const form = searchedForm(materials);
  if (form === undefined)
    return { conditions: checks.map((check) => ({ ...check, evidence: [] })), formSearched: false, mentions: [] };
  const labelled = labelledEvidence(form, declared);
  const conditions = rules.categories.find(({ id }) => id === category)?.conditions ?? [];
  const byId = new Map(conditions.map((condition) => [condition.id, condition]));
  return {
    conditions: checks.map((check) => {
      const condition = byId.get(check.id);
      const evidence = condition === undefined ? [] : conditionEvidence(form, labelled, condition, declared);
      return { ...check, evidence };
    }),
    formSearched: true,
    mentions: formMentions(form),
  };
}

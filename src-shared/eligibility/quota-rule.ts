import type { Nomination } from "#shared/domain/candidate.ts";
import { isOnTime } from "#shared/eligibility/receipt-rule.ts";
import type { RoundFinding, RoundRule, RoundToScreen } from "#shared/eligibility/round-rule.ts";
import { unitsOf, type NominatingUnit } from "#shared/eligibility/units-of.ts";

/** No unit nominates more than its type allows, per category and in total. Who has to go is for people to say. */
export const quotaRule: RoundRule = {
  codes: ["quota-category-exceeded", "quota-total-exceeded"],
  decisionsReach: "unit",
  check: (round) => unitsOf(round).flatMap((unit) => [...perCategory(unit, round), ...inTotal(unit, round)]),
};

function perCategory(unit: NominatingUnit, round: RoundToScreen): readonly RoundFinding[] {
  const limit = unit.type?.perCategory;
  if (limit === undefined) return [];
  return round.rules.categories.flatMap((category): RoundFinding[] => {
    const number = placesTaken(
      unit.nominations.filter((nomination) => nomination.category === category.id),
      round,
    );
    if (number <= limit) return [];
    const { zh: categoryZh, en: categoryEn } = category.heading;
    return [
      {
        severity: "error",
        code: "quota-category-exceeded",
        at: unit.name,
        source: unit.type?.source ?? "",
        details: { unit: unit.name, categoryZh, categoryEn, number, limit, excess: number - limit },
        unit: unit.id,
        category: category.id,
      },
    ];
  });
}

function inTotal(unit: NominatingUnit, round: RoundToScreen): readonly RoundFinding[] {
  const limit = unit.type?.total;
  if (limit === undefined) return [];
  const number = placesTaken(unit.nominations, round);
  if (number <= limit) return [];
  return [
    {
      severity: "error",
      code: "quota-total-exceeded",
      at: unit.name,
      source: unit.type?.source ?? "",
      details: { unit: unit.name, number, limit, excess: number - limit },
      unit: unit.id,
    },
  ];
}

/**
 * Nominations that stand, and the rejected ones whose places the rules keep taken: all of them, none, or, where places
 * are freed until the deadline, those that a nomination after the deadline would otherwise fill. What a unit withdrew
 * because it was over its quota never takes a place.
 */
export function placesTaken(
  all: readonly Nomination[],
  { rules, rejected, chosenOut }: Pick<RoundToScreen, "rules" | "rejected" | "chosenOut">,
): number {
  const nominations = all.filter(({ id }) => chosenOut?.has(id) !== true);
  const standing = nominations.filter(({ id }) => !rejected.has(id));
  const { when } = rules.quotaPlaceFreed;
  const isLate = ({ receivedOn }: Nomination): boolean => receivedOn !== null && !isOnTime(receivedOn, rules.deadline);
  const keepsPlaces = when === "never" || (when === "until-deadline" && standing.some(isLate));
  return keepsPlaces ? nominations.length : standing.length;
}

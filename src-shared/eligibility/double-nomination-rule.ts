import type { Nomination } from "#shared/domain/candidate.ts";
import { normaliseName } from "#shared/eligibility/normalise-name.ts";
import type { RoundFinding, RoundRule, RoundToScreen } from "#shared/eligibility/round-rule.ts";

/** The same candidate comes once: two nominations of one name in one category are both pointed out. */
export const doubleNominationRule: RoundRule = {
  codes: ["nominated-by-two-units", "nominated-twice"],
  decisionsReach: "category",
  check: (round) => {
    const standing = round.nominations.filter(({ id }) => !round.rejected.has(id));
    const groups = Map.groupBy(standing, ({ category, name }) => `${category} ${normaliseName(name)}`);
    return [...groups.values()].flatMap((group) => group.flatMap((one) => findingOf(one, group, round)));
  },
};

function findingOf(one: Nomination, group: readonly Nomination[], { rules }: RoundToScreen): readonly RoundFinding[] {
  const others = group.filter(({ id }) => id !== one.id);
  const other = others.find(({ unit }) => unit !== one.unit) ?? others[0];
  if (other === undefined) return [];
  const { doubleNomination, doubleNominationSource } = rules.exclusions;
  return [
    {
      severity: doubleNomination === "refuse" ? "error" : "warning",
      code: other.unit === one.unit ? "nominated-twice" : "nominated-by-two-units",
      at: one.at,
      source: doubleNominationSource,
      details: { name: one.name, otherUnit: other.unitName, otherAt: other.at },
      candidate: one.id,
      unit: one.unit,
      category: one.category,
    },
  ];
}

import { areNear, comparableName, type ComparableName } from "#shared/eligibility/near-name.ts";
import { personsOf } from "#shared/eligibility/persons-of.ts";
import type { FormerWinner, RoundFinding, RoundRule, RoundToScreen } from "#shared/eligibility/round-rule.ts";
import type { Nomination } from "#shared/domain/candidate.ts";

interface Listed {
  readonly winner: FormerWinner;
  readonly name: ComparableName;
  readonly persons: readonly ComparableName[];
}

/** Nobody is chosen again: the same name in the same category is not admitted, a near one is looked at by a person. */
export const formerWinnerRule: RoundRule = {
  codes: ["former-winner", "former-winner-near"],
  check: (round) => {
    const years = new Set(round.rules.exclusions.formerWinnerYears);
    const listed = round.formerWinners.filter(({ year }) => years.has(year)).map(listedOf);
    const byCategory = Map.groupBy(listed, ({ winner }) => winner.category);
    return round.nominations.flatMap((nomination) =>
      hits(nomination, byCategory.get(nomination.category) ?? [], round),
    );
  },
};

function hits(nomination: Nomination, listed: readonly Listed[], { rules }: RoundToScreen): readonly RoundFinding[] {
  const name = comparableName(nomination.name);
  const isPerson = rules.categories.some(({ id, kind }) => id === nomination.category && kind === "person");
  const persons = isPerson ? personsOf(nomination.name) : [];
  const finding = (code: "former-winner" | "former-winner-near", { winner }: Listed): RoundFinding => ({
    severity: code === "former-winner" ? "error" : "warning",
    code,
    at: nomination.at,
    source: rules.exclusions.formerWinnerSource,
    details: { name: nomination.name, formerName: winner.name, year: winner.year, listedAt: winner.at },
    candidate: nomination.id,
    unit: nomination.unit,
    category: nomination.category,
  });
  const same = listed.filter((one) => name.normal !== "" && one.name.normal === name.normal);
  if (same.length > 0) return same.map((one) => finding("former-winner", one));
  return listed
    .filter((one) => areNear(name, one.name) || sharePerson(persons, one.persons))
    .map((one) => finding("former-winner-near", one));
}

const listedOf = (winner: FormerWinner): Listed => ({
  winner,
  name: comparableName(winner.name),
  persons: personsOf(winner.name),
});

/** One of several persons in an entry is the same as one of the other entry. */
const sharePerson = (a: readonly ComparableName[], b: readonly ComparableName[]): boolean =>
  a.some((left) => b.some((right) => left.normal === right.normal));

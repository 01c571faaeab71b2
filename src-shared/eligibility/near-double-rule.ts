import type { Nomination } from "#shared/domain/candidate.ts";
import { comparableName } from "#shared/eligibility/near-name.ts";
import { nearPairs } from "#shared/eligibility/near-pairs.ts";
import { normaliseName } from "#shared/eligibility/normalise-name.ts";
import { personsOf } from "#shared/eligibility/persons-of.ts";
import type { RoundFinding, RoundRule } from "#shared/eligibility/round-rule.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** Personal names up to so many characters differ in one of them by chance all the time. */
const shortName = 3;

/**
 * Two nominations of one category whose names are so close that they may be one candidate are both pointed out, each with
 * the other's place; a person decides.
 *
 * Shape: short personal names count only within one unit or one place of work; whoever stands alone in one entry and with
 * others in another always counts. Names that are the same are said by another rule.
 */
export const nearDoubleRule: RoundRule = {
  codes: ["nominated-near"],
  decisionsReach: "category",
  check: ({ rules, nominations, rejected }) => {
    const standing = nominations.filter(({ id }) => !rejected.has(id));
    return [...Map.groupBy(standing, ({ category }) => category)].flatMap(([category, group]) => {
      const isPerson = rules.categories.some(({ id, kind }) => id === category && kind === "person");
      const near = nearPairs(group.map(({ name }) => comparableName(name)));
      const pairs = isPerson ? [...near.filter(isTelling(group)), ...sharedPersons(group)] : near;
      return once(pairs).flatMap(([a, b]) => told(group[a], group[b], rules));
    });
  },
};

type Pair = readonly [number, number];

const isTelling =
  (group: readonly Nomination[]) =>
  ([a, b]: Pair): boolean => {
    const [left, right] = [group[a], group[b]];
    if (left === undefined || right === undefined) return false;
    const isLong = [left, right].every(({ name }) => comparableName(name).characters.length > shortName);
    const place = normaliseName(left.place);
    return isLong || left.unit === right.unit || (place !== "" && place === normaliseName(right.place));
  };

/** Entries in which one and the same person stands, at least one of them with others. */
function sharedPersons(group: readonly Nomination[]): readonly Pair[] {
  const persons = group.flatMap(({ name }, place) => personsOf(name).map(({ normal }) => ({ normal, place, name })));
  return [...Map.groupBy(persons, ({ normal }) => normal).values()].flatMap((same) =>
    same.flatMap((a, at) =>
      same
        .slice(at + 1)
        .flatMap((b): Pair[] => (normaliseName(a.name) === normaliseName(b.name) ? [] : [[a.place, b.place]])),
    ),
  );
}

const once = (pairs: readonly Pair[]): readonly Pair[] => [
  ...new Map(pairs.map((pair) => [pair.join(" "), pair])).values(),
];

function told(a: Nomination | undefined, b: Nomination | undefined, rules: RuleFile): readonly RoundFinding[] {
  if (a === undefined || b === undefined) return [];
  const finding = (one: Nomination, other: Nomination): RoundFinding => ({
    severity: "warning",
    code: "nominated-near",
    at: one.at,
    source: rules.exclusions.doubleNominationSource,
    details: { name: one.name, otherName: other.name, otherUnit: other.unitName, otherAt: other.at },
    candidate: one.id,
    unit: one.unit,
    category: one.category,
  });
  return [finding(a, b), finding(b, a)];
}

import { normaliseName } from "#shared/eligibility/normalise-name.ts";
import type { createUnitComparer } from "#shared/roster/compare-units.ts";
import type { ConflictGround, ConflictGroundKind } from "#shared/roster/conflict-ground.ts";

/** What is known of an expert for comparing. */
export interface ComparedExpert {
  readonly name: string;
  readonly unit: string;
}

/** What is known of a candidate for comparing. */
export interface ComparedCandidate {
  readonly name: string;
  /** A person, not an organisation, a project or a place. */
  readonly isPerson: boolean;
  /** The candidate's own unit or place. */
  readonly place: string;
  /** The recommending unit. */
  readonly unitName: string;
  readonly firstNominator: string;
}

const doubleSurnames =
  /^(?:欧阳|司马|上官|诸葛|皇甫|尉迟|令狐|慕容|东方|夏侯|长孙|宇文|司徒|公孙|端木|轩辕|独孤|南宫|呼延|赫连|澹台)/u;
const shortestName = 2;

/**
 * Why this expert should perhaps not judge this candidate; empty when nothing points to it.
 *
 * Shape: the strongest ground first. Proposals only: whether it is a conflict, a person decides.
 * Source: notice facts §10 (recusal): the recommending or the candidate's unit, family, own nominee.
 */
export function proposeConflicts(
  expert: ComparedExpert,
  candidate: ComparedCandidate,
  compareUnits: ReturnType<typeof createUnitComparer>,
): ConflictGround[] {
  const grounds = [...ownNomination(expert, candidate)];
  const units: readonly (readonly [ConflictGroundKind, string])[] = [
    ["candidate-unit", candidate.place],
    ["candidate-unit", candidate.isPerson ? "" : candidate.name],
    ["recommending-unit", candidate.unitName],
    ["first-nominator", candidate.firstNominator],
  ];
  for (const [ground, ofCandidate] of units) {
    const kinship = compareUnits(expert.unit, ofCandidate);
    if (kinship === undefined || grounds.some((known) => known.ofCandidate === ofCandidate)) continue;
    grounds.push({ ground, kinship, ofExpert: expert.unit, ofCandidate });
  }
  const sharesUnit = grounds.some(({ kinship }) => kinship !== undefined);
  if (sharesUnit && candidate.isPerson) grounds.push(...sameSurname(expert, candidate));
  return grounds;
}

function* ownNomination(expert: ComparedExpert, candidate: ComparedCandidate): Iterable<ConflictGround> {
  const name = normaliseName(expert.name);
  if (Array.from(name).length < shortestName) return;
  const [ground, ofExpert] = ["own-nomination", expert.name] as const;
  if (persons(candidate.name).includes(name)) yield { ground, ofExpert, ofCandidate: candidate.name };
  const nominators = candidate.firstNominator.split(/[\s、,，;；/（）()]+/u).map(normaliseName);
  if (nominators.includes(name)) yield { ground, ofExpert, ofCandidate: candidate.firstNominator };
}

function* sameSurname(expert: ComparedExpert, candidate: ComparedCandidate): Iterable<ConflictGround> {
  const own = surname(normaliseName(expert.name));
  const shared = persons(candidate.name).find((name) => surname(name) === own && name !== normaliseName(expert.name));
  if (own !== "" && shared !== undefined)
    yield { ground: "same-surname", ofExpert: expert.name, ofCandidate: candidate.name };
}

/** Two persons may stand in one entry. */
const persons = (name: string): string[] => name.split(/[、,，;；/&]+/u).map(normaliseName);

const surname = (name: string): string => doubleSurnames.exec(name)?.[0] ?? Array.from(name)[0] ?? "";

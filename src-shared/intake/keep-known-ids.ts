import type { Nomination } from "#shared/domain/candidate.ts";
import { normaliseName } from "#shared/eligibility/normalise-name.ts";
import type { PlannedNominations } from "#shared/intake/plan-nominations.ts";
import type { CandidateId } from "#shared/ids.ts";

/**
 * The plan with the ids that candidates had before, where only the running number of their row is another one.
 *
 * A row put in between moves all numbers below it; the decisions on them must not be lost by that. Where two rows of one
 * category and unit have the same name, nothing is guessed.
 */
export function keepKnownIds(planned: PlannedNominations, known: readonly Nomination[]): PlannedNominations {
  const plannedIds = new Set(planned.nominations.map(({ id }) => id));
  const knownIds = new Set(known.map(({ id }) => id));
  const lost = Map.groupBy(
    known.filter(({ id }) => !plannedIds.has(id)),
    whoIs,
  );
  const fresh = Map.groupBy(
    planned.nominations.filter(({ id }) => !knownIds.has(id)),
    whoIs,
  );
  const formerIds = new Map<CandidateId, CandidateId>();
  for (const [who, [candidate, second]] of fresh) {
    const [former, other] = lost.get(who) ?? [];
    if (candidate === undefined || former === undefined || second !== undefined || other !== undefined) continue;
    formerIds.set(candidate.id, former.id);
  }
  if (formerIds.size === 0) return planned;
  const idOf = (id: CandidateId): CandidateId => formerIds.get(id) ?? id;
  return {
    ...planned,
    nominations: planned.nominations.map((each) => ({ ...each, id: idOf(each.id) })),
    findings: planned.findings.map((finding) =>
      finding.candidate === undefined ? finding : { ...finding, candidate: idOf(finding.candidate) },
    ),
  };
}

const whoIs = ({ category, name, unit }: Nomination): string => [category, normaliseName(name), unit].join("|");

import type { CandidateId, ExpertId } from "#shared/ids.ts";
import type { Assignment } from "#shared/roster/assignment.ts";

type Seats = Assignment["seats"];

/** What shows how even a split is. */
export interface AssignmentFigures {
  /** Candidates by expert, in the order of the experts given. */
  readonly loads: readonly number[];
  /** How often two experts judge one candidate together: fewest and most of all pairs. */
  readonly fewestTogether: number;
  readonly mostTogether: number;
  /** From any expert to any other through candidates that two share: scores can be compared over the whole panel. */
  readonly connected: boolean;
}

/** The figures of a split among these experts. */
export function assignmentFigures(seats: Seats, experts: readonly ExpertId[]): AssignmentFigures {
  const place = new Map(experts.map((id, at) => [id, at]));
  const loads = experts.map(() => 0);
  const together = experts.map(() => experts.map(() => 0));
  for (const seat of seats) {
    const own = seat.experts.flatMap((id) => place.get(id) ?? []);
    for (const a of own) {
      loads[a] = (loads[a] ?? 0) + 1;
      for (const b of own) if (a !== b) addOne(together, a, b);
    }
  }
  const pairs = together.flatMap((row, a) => row.filter((_, b) => b > a));
  return {
    loads,
    fewestTogether: pairs.length === 0 ? 0 : Math.min(...pairs),
    mostTogether: Math.max(0, ...pairs),
    connected: groupsOf(seats, experts).length <= 1,
  };
}

function addOne(counts: number[][], a: number, b: number): void {
  const row = counts[a];
  if (row !== undefined) row[b] = (row[b] ?? 0) + 1;
}

/** Experts in groups that share no candidate with another group. */
function groupsOf(seats: Seats, experts: readonly ExpertId[]): readonly ReadonlySet<ExpertId>[] {
  const groupOf = new Map(experts.map((id) => [id, new Set([id])]));
  for (const seat of seats) {
    const groups = new Set(seat.experts.flatMap((id) => groupOf.get(id) ?? []));
    const [first, ...others] = groups;
    for (const other of others)
      for (const id of other) {
        first?.add(id);
        if (first !== undefined) groupOf.set(id, first);
      }
  }
  return [...new Set(groupOf.values())];
}

/** What a split no longer fits: it has to be made again before a bundle is built on it. */
export interface AssignmentGaps {
  /** Candidates of the category whom it does not give to anybody. */
  readonly unassigned: readonly CandidateId[];
  /** Pairs of the split whose expert is recused or has left the panel. */
  readonly broken: readonly { readonly candidate: CandidateId; readonly expert: ExpertId }[];
  /** Experts of the panel to whom it gives nobody. */
  readonly idle: readonly ExpertId[];
}

/** Compares a split with the candidates, the panel and the recusals as they are now. */
export function assignmentGaps(
  { seats }: Assignment,
  candidates: readonly CandidateId[],
  experts: readonly ExpertId[],
  isRecused: (expert: ExpertId, candidate: CandidateId) => boolean,
): AssignmentGaps {
  const present = new Set(candidates);
  const planned = new Set(seats.map(({ candidate }) => candidate));
  const used = new Set(seats.flatMap((seat) => seat.experts));
  return {
    unassigned: candidates.filter((id) => !planned.has(id)),
    broken: seats
      .filter(({ candidate }) => present.has(candidate))
      .flatMap((seat) =>
        seat.experts
          .filter((expert) => !experts.includes(expert) || isRecused(expert, seat.candidate))
          .map((expert) => ({ candidate: seat.candidate, expert })),
      ),
    idle: experts.filter((id) => !used.has(id)),
  };
}

import type { CandidateId } from "#shared/ids.ts";
import type { CategoryAssignment } from "#shared/ipc/roster-calls.ts";

/** One candidate of the matrix. */
export interface MatrixRow {
  readonly id: CandidateId;
  readonly name: string;
  /** How many experts judge. */
  readonly judges: number;
  /** By expert, in the order of the panel. */
  readonly standings: readonly ("judges" | "recused" | "none")[];
}

/** The matrix of a category and how many candidates each expert of it judges. */
export function matrixRows({ experts, candidates, recusals, split }: CategoryAssignment): {
  readonly rows: readonly MatrixRow[];
  readonly loads: readonly number[];
} {
  const recused = new Set(recusals.map(({ expert, candidate }) => `${expert} ${candidate}`));
  const given = new Map(split?.seats.map((seat) => [seat.candidate, new Set(seat.experts)]));
  const rows = candidates.map(({ id, name }): MatrixRow => {
    const standings = experts.map(({ id: expert }) => {
      if (recused.has(`${expert} ${id}`)) return "recused";
      return split === null || given.get(id)?.has(expert) === true ? "judges" : "none";
    });
    return { id, name, standings, judges: standings.filter((standing) => standing === "judges").length };
  });
  const loads = experts.map((_, at) => rows.filter(({ standings }) => standings[at] === "judges").length);
  return { rows, loads };
}

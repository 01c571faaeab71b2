import { createScorePool } from "#shared/formats/packed-forms.ts";
import type { CandidateId, ExpertId } from "#shared/ids.ts";
import { readForms } from "#main/secretariat/merge/read-forms.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";

/** A comment as an expert wrote it. */
interface WrittenComment {
  readonly expert: ExpertId;
  readonly candidate: CandidateId;
  readonly comment: string;
}

/** What the experts wrote in the files that count, by candidate; of a candidate by expert. */
export function writtenComments({
  input,
  opened,
}: Pick<FrozenSelection, "input" | "opened">): ReadonlyMap<CandidateId, readonly WrittenComment[]> {
  const scoreOf = createScorePool();
  const written = input.scores.files.flatMap(({ expert, sha256 }) =>
    readForms(opened.database, sha256, scoreOf).flatMap(({ candidate, comment }) =>
      comment === "" ? [] : [{ expert, candidate, comment }],
    ),
  );
  return Map.groupBy(written, ({ candidate }) => candidate);
}

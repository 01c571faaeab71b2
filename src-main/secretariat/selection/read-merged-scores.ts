import { asc, eq } from "drizzle-orm";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import type { CandidateId, CriterionId, ExpertId } from "#shared/ids.ts";
import { mergedCell, mergedForm } from "#shared/schema/secretariat-review.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";
import { filesInForce, type MergedFile } from "#main/secretariat/merge/files-in-force.ts";

/** One expert's form for one candidate, as it counts. */
export interface CountedForm {
  readonly expert: ExpertId;
  readonly candidate: CandidateId;
  readonly state: "judging" | "recused" | "abstained";
  readonly reason: string;
  /** Ordered by criterion. */
  readonly scores: readonly (readonly [CriterionId, number])[];
}

/** Everything that counts, in an order that depends on nothing but ids. */
export interface MergedScores {
  readonly inForce: ReadonlyMap<ExpertId, MergedFile>;
  readonly files: readonly { readonly expert: ExpertId; readonly revision: number; readonly sha256: string }[];
  readonly forms: readonly CountedForm[];
}

/** Reads the forms and scores of the files in force. */
export function readMergedScores(db: SecretariatDatabase | SecretariatTransaction): MergedScores {
  const { inForce } = filesInForce(db);
  const files = [...inForce.values()]
    .map(({ expert, revision, sha256 }) => ({ expert, revision, sha256 }))
    .sort((a, b) => (a.expert < b.expert ? -1 : 1));
  return { inForce, files, forms: files.flatMap(({ expert, sha256 }) => readForms(db, expert, sha256)) };
}

function readForms(db: SecretariatDatabase | SecretariatTransaction, expert: ExpertId, sha256: string): CountedForm[] {
  const cells = db
    .select()
    .from(mergedCell)
    .where(eq(mergedCell.scoreFile, sha256))
    .orderBy(asc(mergedCell.candidate), asc(mergedCell.criterion))
    .all();
  const scoresOf = Map.groupBy(cells, (row) => row.candidate);
  return db
    .select()
    .from(mergedForm)
    .where(eq(mergedForm.scoreFile, sha256))
    .orderBy(asc(mergedForm.candidate))
    .all()
    .map(({ candidate, state, reason }) => ({
      expert,
      candidate,
      state,
      reason,
      scores: (scoresOf.get(candidate) ?? []).map(({ criterion, tenths }) => [criterion, tenths] as const),
    }));
}

/** The merged cells as plain lists: what a freeze and a result code are made over. */
export const cellsOf = ({
  forms,
}: Pick<MergedScores, "forms">): (readonly [ExpertId, CandidateId, string, CountedForm["scores"]])[] =>
  forms.map(({ expert, candidate, state, scores }) => [expert, candidate, state, scores] as const);

/** SHA-256 over the files in force and every cell: what is frozen. */
export const stateHashOf = (scores: Pick<MergedScores, "files" | "forms">): string =>
  sha256Hex(canonicalJson({ files: scores.files, cells: cellsOf(scores) }));

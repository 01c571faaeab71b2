import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { createScorePool, type MergedForm } from "#shared/formats/packed-forms.ts";
import type { ExpertId } from "#shared/ids.ts";
import { createSha256 } from "#main/crypto/crypto.ts";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";
import { filesInForce, type MergedFile } from "#main/secretariat/merge/files-in-force.ts";
import { readForms } from "#main/secretariat/merge/read-forms.ts";
import { cellsText } from "#main/secretariat/selection/cells-text.ts";
import { atOnce, type Steps } from "#main/steps.ts";

/** One expert's form for one candidate, as it counts. */
export interface CountedForm extends Omit<MergedForm, "comment"> {
  readonly expert: ExpertId;
}

/** Everything that counts, in an order that depends on nothing but ids. */
export interface MergedScores {
  readonly inForce: ReadonlyMap<ExpertId, MergedFile>;
  readonly files: readonly { readonly expert: ExpertId; readonly revision: number; readonly sha256: string }[];
  readonly forms: readonly CountedForm[];
}

/** Reads the forms and scores of the files in force. */
export const readMergedScores = (db: SecretariatDatabase | SecretariatTransaction): MergedScores =>
  atOnce(mergedScoresSteps(db));

/** The same file by file. */
export function* mergedScoresSteps(db: SecretariatDatabase | SecretariatTransaction): Steps<MergedScores> {
  const { inForce } = filesInForce(db);
  const files = [...inForce.values()]
    .map(({ expert, revision, sha256 }) => ({ expert, revision, sha256 }))
    .sort((a, b) => (a.expert < b.expert ? -1 : 1));
  const scoreOf = createScorePool();
  const forms: CountedForm[] = [];
  for (const { expert, sha256 } of files) {
    for (const { candidate, state, reason, scores } of readForms(db, sha256, scoreOf))
      forms.push({ expert, candidate, state, reason, scores });
    yield;
  }
  return { inForce, files, forms };
}

/** SHA-256 over the files in force and every cell: what is frozen. */
export const stateHashOf = (scores: Pick<MergedScores, "files" | "forms">): string => atOnce(stateHashSteps(scores));

/** The same piece by piece. Source: docs/formats.md §7. */
export function* stateHashSteps({ files, forms }: Pick<MergedScores, "files" | "forms">): Steps<string> {
  const hash = createSha256();
  hash.update('{"cells":');
  for (const piece of cellsText(forms)) {
    hash.update(piece);
    yield;
  }
  // What `canonicalJson` of the whole would go on with.
  hash.update(`,${canonicalJson({ files }).slice(1)}`);
  return hash.hex();
}

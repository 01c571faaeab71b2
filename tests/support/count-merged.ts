import { createScorePool } from "#shared/formats/packed-forms.ts";
import { mergedScores } from "#shared/schema/secretariat-merged.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { formsIn } from "#main/secretariat/merge/read-forms.ts";

/** How many forms and single scores the merged files of a round have, those of older revisions included. */
export function countMerged(db: SecretariatDatabase): { readonly forms: number; readonly scores: number } {
  const files = db.select().from(mergedScores).all();
  const forms = files.flatMap((file) => formsIn(file.forms, createScorePool()));
  return { forms: forms.length, scores: forms.reduce((sum, { scores }) => sum + scores.length, 0) };
}

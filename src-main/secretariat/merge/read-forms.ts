import { eq } from "drizzle-orm";
import { unpackForms, type MergedForm, type ScorePool } from "#shared/formats/packed-forms.ts";
import { mergedScores } from "#shared/schema/secretariat-merged.ts";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";

type Reader = Pick<SecretariatDatabase | SecretariatTransaction, "select">;

/** The packed forms of one merged score file. Errors: throws when it has none: the database is damaged. */
export function readPacked(db: Reader, sha256: string): string {
  const row = db.select().from(mergedScores).where(eq(mergedScores.scoreFile, sha256)).get();
  if (row === undefined) throw new Error(`no scores of file ${sha256}`);
  return row.forms;
}

/** The forms in a packed text, by candidate. Errors: throws when it is not whole: the database is damaged. */
export function formsIn(text: string, scoreOf: ScorePool): MergedForm[] {
  const forms = unpackForms(text, scoreOf);
  if (!forms.ok) throw new Error(`packed forms cannot be read: ${forms.error}`);
  return forms.value;
}

/** The forms of one merged score file by candidate. Errors: as the two above. */
export const readForms = (db: Reader, sha256: string, scoreOf: ScorePool): MergedForm[] =>
  formsIn(readPacked(db, sha256), scoreOf);

import type { ScoreDocument } from "#shared/formats/score-file.ts";
import { scoreFile } from "#shared/schema/secretariat-review.ts";
import type { SecretariatTransaction } from "#main/db/databases.ts";

/** What two people typed from an expert's paper sheets, ready to be merged. */
export interface PaperToMerge {
  readonly fileName: string;
  /** Of the record. */
  readonly sha256: string;
  /** The record of the entry: canonical JSON, signed by nobody. */
  readonly record: Uint8Array;
  readonly document: Pick<ScoreDocument, "expert" | "bundle" | "revision" | "sealedAt" | "forms">;
}

/** Takes it in where score files lie; an empty fingerprint says that no key signed it. */
export function insertPaper(
  transaction: SecretariatTransaction,
  { fileName, sha256, record, document }: PaperToMerge,
  mergedAtMs: number,
  mergedBy: string,
): void {
  const { expert, bundle, revision, sealedAt } = document;
  const content = Buffer.from(record);
  transaction
    .insert(scoreFile)
    .values({
      ...{ sha256, fileSha256: sha256, fileName, expert, bundle, revision },
      ...{ sealedAtMs: Date.parse(sealedAt), mergedAtMs, mergedBy, keyFingerprint: "" },
      ...{ bytes: content, content },
    })
    .run();
}

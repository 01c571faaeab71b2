import type { ExpertId } from "#shared/ids.ts";
import { scoreFile } from "#shared/schema/secretariat-review.ts";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";

/** A merged score file without its bytes. */
export type MergedFile = Omit<typeof scoreFile.$inferSelect, "bytes" | "content">;

/** Whether it was typed from paper sheets: no expert's key signed it. */
export const isFromPaper = ({ keyFingerprint }: Pick<MergedFile, "keyFingerprint">): boolean => keyFingerprint === "";

/** Every merged file by hash, and of each expert the one that counts: the highest revision. */
export function filesInForce(db: SecretariatDatabase | SecretariatTransaction): {
  readonly merged: readonly MergedFile[];
  readonly inForce: ReadonlyMap<ExpertId, MergedFile>;
} {
  const merged = db
    .select({
      sha256: scoreFile.sha256,
      fileSha256: scoreFile.fileSha256,
      expert: scoreFile.expert,
      revision: scoreFile.revision,
      bundle: scoreFile.bundle,
      sealedAtMs: scoreFile.sealedAtMs,
      mergedAtMs: scoreFile.mergedAtMs,
      mergedBy: scoreFile.mergedBy,
      fileName: scoreFile.fileName,
      keyFingerprint: scoreFile.keyFingerprint,
    })
    .from(scoreFile)
    .orderBy(scoreFile.sha256)
    .all();
  const inForce = new Map<ExpertId, MergedFile>();
  for (const file of merged) {
    const known = inForce.get(file.expert);
    if (known === undefined || known.revision < file.revision) inForce.set(file.expert, file);
  }
  return { merged, inForce };
}

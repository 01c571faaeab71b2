import { desc } from "drizzle-orm";
import type { ExpertId } from "#shared/ids.ts";
import type { Output } from "#shared/ipc/api.ts";
import { removedScoreFile } from "#shared/schema/secretariat-decisions.ts";
import { expert } from "#shared/schema/secretariat.ts";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";
import { filesInForce, type MergedFile } from "#main/secretariat/merge/files-in-force.ts";

/** Every merged file with what would count without it, newest first; and every file that was taken out. */
export function listImports(db: SecretariatDatabase): Output<"merge/imports"> {
  const { merged, inForce } = filesInForce(db);
  const names = new Map(
    db
      .select({ id: expert.id, name: expert.name })
      .from(expert)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  const nameOf = (id: ExpertId): string => names.get(id) ?? id;
  return {
    imports: merged
      .toSorted((a, b) => b.mergedAtMs - a.mergedAtMs || (a.expert < b.expert ? -1 : 1))
      .map((file) => ({
        sha256: file.sha256,
        expert: file.expert,
        expertName: nameOf(file.expert),
        revision: file.revision,
        fileName: file.fileName,
        mergedAtMs: file.mergedAtMs,
        mergedBy: file.mergedBy,
        counts: inForce.get(file.expert)?.sha256 === file.sha256,
        revisionAfter: revisionAfter(merged, file),
      })),
    removed: removedRows(db).map((row) => ({ ...row, expertName: nameOf(row.expert) })),
  };
}

/** The revision of the expert that counts once the file is out; null when none is left. */
export function revisionAfter(merged: readonly MergedFile[], { expert: owner, sha256 }: MergedFile): number | null {
  const left = merged.filter((file) => file.expert === owner && file.sha256 !== sha256);
  return left.length === 0 ? null : Math.max(...left.map(({ revision }) => revision));
}

const removedRows = (db: SecretariatDatabase | SecretariatTransaction) =>
  db
    .select({
      id: removedScoreFile.id,
      expert: removedScoreFile.expert,
      revision: removedScoreFile.revision,
      fileName: removedScoreFile.fileName,
      mergedAtMs: removedScoreFile.mergedAtMs,
      removedAtMs: removedScoreFile.removedAtMs,
      removedBy: removedScoreFile.removedBy,
      witness: removedScoreFile.witness,
      reason: removedScoreFile.reason,
      nowRevision: removedScoreFile.nowRevision,
    })
    .from(removedScoreFile)
    .orderBy(desc(removedScoreFile.id))
    .all();

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { asc, eq } from "drizzle-orm";
import { evidencePaperPath, evidenceScanPath } from "#shared/formats/evidence-pack.ts";
import { PaperRecord } from "#shared/formats/paper-entry.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { scoreFile } from "#shared/schema/secretariat-review.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { scanPath } from "#main/secretariat/paper-entry/scan-files.ts";

type PackFiles = (readonly [string, Uint8Array])[];

/** The paper entries that count and the scans of their sheets, by path in the pack; refused while a scan is lost. */
export function paperFiles(
  database: Pick<SecretariatDatabase, "select">,
  roundFolder: string,
): Result<PackFiles, Problem> {
  const typed = database
    .select({ sha256: scoreFile.sha256, content: scoreFile.content })
    .from(scoreFile)
    .where(eq(scoreFile.keyFingerprint, ""))
    .orderBy(asc(scoreFile.sha256))
    .all();
  const files: PackFiles = [];
  for (const { sha256, content } of typed) {
    const paper = PaperRecord.parse(JSON.parse(content.toString("utf8")));
    files.push([evidencePaperPath(sha256), content]);
    for (const scan of paper.scans) {
      const path = scanPath(roundFolder, scan);
      const bytes = bytesOf(path);
      if (bytes === undefined || sha256Hex(bytes) !== scan.sha256)
        return err({ kind: "paper-entry/scan-lost", facts: { expert: paper.expert, file: basename(path) } });
      files.push([evidenceScanPath(scan), bytes]);
    }
  }
  return ok(files);
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

import { readdirSync, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename, join } from "node:path";
import type { GrantId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import type { Grants } from "#main/grants.ts";
import type { ReceivedBytes } from "#main/secretariat/merge/set-aside.ts";
import { scoreFileLimitBytes, type ScoreFileFault } from "#main/score-files/score-file-fault.ts";

/** A file as it lies on the stick. `fault` instead of bytes when it was not read. */
export type ReadFile =
  | { readonly fileName: string; readonly fileSha256: string; readonly bytes: ReceivedBytes }
  | { readonly fileName: string; readonly fault: ScoreFileFault };

/** More files than any panel hands in; a wrong folder is said at once instead of read for minutes. */
const filesLimit = 500;

/** Where the bytes of a file stay once it was read; by its hash. The bytes are overwritten by the next file. */
type KeepBytes = (fileSha256: string, bytes: Uint8Array) => ReceivedBytes;

/** What was chosen: files as they are, of a folder the score files directly in it. In the order of their names. */
export async function readScoreFiles(
  grants: Grants,
  chosen: readonly GrantId[],
  keep: KeepBytes,
): Promise<Result<ReadFile[], Problem>> {
  const paths = new Set<string>();
  for (const grant of chosen) {
    const path = grants.path(grant);
    if (path === undefined) return err({ kind: "file/grant-unknown" });
    for (const file of filesAt(path)) paths.add(file);
  }
  if (paths.size === 0) return err({ kind: "merge/no-score-files" });
  if (paths.size > filesLimit)
    return err({ kind: "merge/too-many-files", facts: { files: paths.size, limitFiles: filesLimit } });
  const files: ReadFile[] = [];
  const read = createReader();
  // One after the other: a stick is no faster, and others come in between.
  for (const path of paths) files.push(await readOne(path, read, keep));
  return ok(files.sort(byNameThenContent));
}

function filesAt(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && /^[^.].*\.pss$/i.test(entry.name))
      .map((entry) => join(path, entry.name));
  } catch {
    // Reading it will fail again and name the reason.
    return [path];
  }
}

async function readOne(path: string, read: Reader, keep: KeepBytes): Promise<ReadFile> {
  const fileName = basename(path);
  const failed = (code: ScoreFileFault["code"], details: ScoreFileFault["details"]): ReadFile => ({
    fileName,
    fault: { step: "sealed", code, details },
  });
  try {
    const sizeBytes = statSync(path).size;
    if (sizeBytes > scoreFileLimitBytes)
      return failed("score-file-too-large", { sizeBytes, limitBytes: scoreFileLimitBytes });
    const bytes = await read(path, sizeBytes);
    const fileSha256 = sha256Hex(bytes);
    return { fileName, fileSha256, bytes: keep(fileSha256, bytes) };
  } catch (fault) {
    return failed("score-file-unreachable", {
      reason: fault instanceof Error && "code" in fault ? String(fault.code) : "?",
    });
  }
}

type Reader = (path: string, sizeBytes: number) => Promise<Uint8Array>;

/** Reads one file after the other into the same memory: two hundred of their own would not be given back at once. */
function createReader(): Reader {
  let buffer = Buffer.alloc(0);
  return async (path, sizeBytes) => {
    if (buffer.length < sizeBytes) buffer = Buffer.allocUnsafeSlow(sizeBytes);
    const file = await open(path, "r");
    try {
      let done = 0;
      for (let more = 1; more > 0 && done < sizeBytes; done += more)
        more = (await file.read(buffer, done, sizeBytes - done, done)).bytesRead;
      return buffer.subarray(0, done);
    } finally {
      await file.close();
    }
  };
}

const sortKey = (file: ReadFile): string => `${file.fileName}\n${"fileSha256" in file ? file.fileSha256 : ""}`;
const byNameThenContent = (a: ReadFile, b: ReadFile): number => (sortKey(a) < sortKey(b) ? -1 : 1);

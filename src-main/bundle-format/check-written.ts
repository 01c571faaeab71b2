import { basename } from "node:path";
import { openPromise } from "yauzl";
import type { Finding } from "#shared/finding.ts";
import type { IndexedFile } from "#shared/formats/bundle.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { Crew } from "#main/crew/crew.ts";
import { readHead, type OpenedHead } from "#main/bundle-format/read-head.ts";
import { verifyVolume } from "#main/bundle-format/verify-volume.ts";
import { volumePaths } from "#main/bundle-format/volumes.ts";

/**
 * Reads a bundle that was just written as an expert's laptop would, hashes every file, and asks a ZIP library that
 * knows nothing of the index where the files lie.
 *
 * Errors: `bundle/self-check-failed` with what was found, or the problem of the head. Rejects when aborted.
 */
export async function checkWritten(
  headPath: string,
  crew: Crew,
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): Promise<Result<OpenedHead, Problem>> {
  const head = await readHead(headPath);
  if (!head.ok) return head;
  const findings: Finding[] = [];
  const { index } = head.value;
  for (const { number, path } of [{ number: 0, path: headPath }, ...volumePaths(head.value)]) {
    findings.push(...(await verifyVolume({ crew, path, number, index, onBytes, signal })).findings);
    const files = index.files.filter((file) => file.volume === number);
    if (findings.length === 0) findings.push(...(await differences(path, files)));
  }
  return findings.length === 0 ? ok(head.value) : err({ kind: "bundle/self-check-failed", findings });
}

async function differences(path: string, files: readonly IndexedFile[]): Promise<Finding[]> {
  const missing = new Map(files.map((file) => [file.path, file]));
  const wrong: string[] = [];
  const zip = await openPromise(path, { autoClose: false });
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName;
      const file = missing.get(name);
      missing.delete(name);
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
      const isSame = file?.offset === fileDataStart && file.sizeBytes === entry.uncompressedSize;
      if (name.startsWith("data/") && !isSame) wrong.push(name);
    }
  } finally {
    zip.close();
  }
  const name = basename(path);
  return [...wrong, ...missing.keys()].map((file) => ({
    severity: "error",
    code: "bundle-index-differs",
    at: name,
    source: "",
    details: { name, file },
  }));
}

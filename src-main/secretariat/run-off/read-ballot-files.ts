import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import type { GrantId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { Grants } from "#main/grants.ts";
import { signedDocumentLimitBytes } from "#main/score-files/signed-document.ts";

/** An answer as it lies on the stick; `bytes` undefined when it could not be read or is far too large. */
export interface BallotFile {
  readonly fileName: string;
  readonly bytes: Uint8Array | undefined;
}

/** More answers than any panel gives. */
const filesLimit = 500;

/** What was chosen: files as they are, of a folder the answers directly in it. In the order of their names. */
export function readBallotFiles(grants: Grants, chosen: readonly GrantId[]): Result<BallotFile[], Problem> {
  const paths = new Set<string>();
  for (const grant of chosen) {
    const path = grants.path(grant);
    if (path === undefined) return err({ kind: "file/grant-unknown" });
    for (const file of filesAt(path)) paths.add(file);
  }
  if (paths.size === 0) return err({ kind: "run-off/no-ballots" });
  if (paths.size > filesLimit)
    return err({ kind: "merge/too-many-files", facts: { files: paths.size, limitFiles: filesLimit } });
  return ok([...paths].map(readOne).sort((one, other) => (one.fileName < other.fileName ? -1 : 1)));
}

function filesAt(path: string): string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && /^[^.].*\.psa$/i.test(entry.name))
      .map((entry) => join(path, entry.name));
  } catch {
    // Reading it will fail again.
    return [path];
  }
}

function readOne(path: string): BallotFile {
  const fileName = basename(path);
  try {
    const tooLarge = statSync(path).size > 2 * signedDocumentLimitBytes;
    return { fileName, bytes: tooLarge ? undefined : new Uint8Array(readFileSync(path)) };
  } catch {
    return { fileName, bytes: undefined };
  }
}

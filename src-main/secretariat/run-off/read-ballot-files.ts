import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { GrantId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import { ok, type Result } from "#shared/result.ts";
import type { Grants } from "#main/grants.ts";
import { signedDocumentLimitBytes } from "#main/score-files/signed-document.ts";
import { chosenFiles } from "#main/secretariat/chosen-files.ts";

/** An answer as it lies on the stick; `bytes` undefined when it could not be read or is far too large. */
export interface BallotFile {
  readonly fileName: string;
  readonly bytes: Uint8Array | undefined;
}

/** What was chosen: files as they are, of a folder the answers directly in it. In the order of their names. */
export function readBallotFiles(grants: Grants, chosen: readonly GrantId[]): Result<BallotFile[], Problem> {
  const paths = chosenFiles(grants, chosen, ".psa", "run-off/no-ballots");
  return paths.ok ? ok(paths.value.map(readOne)) : paths;
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

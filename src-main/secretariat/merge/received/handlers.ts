import { readFileSync, statSync } from "node:fs";
import type { RoundId } from "#shared/ids.ts";
import type { receivedCalls } from "#shared/ipc/received-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok } from "#shared/result.ts";
import { appendJournal } from "#main/db/journal.ts";
import { systemProblem } from "#main/db/storage-problem.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { writeAtomic } from "#main/files/write-atomic.ts";
import type { Handlers } from "#main/handler.ts";
import { scoreFileLimitBytes } from "#main/score-files/score-file-fault.ts";
import { listScoreFiles } from "#main/secretariat/merge/list-score-files.ts";
import { damagedReceived, receivedRows } from "#main/secretariat/merge/received/damaged-received.ts";
import { receivedPath } from "#main/secretariat/merge/received-files.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import type { CallContext } from "#main/world.ts";

/** Looking after the sealed files as they were received. */
export const receivedHandlers: Handlers<keyof typeof receivedCalls> = {
  "received/check": async ({ round }, context) => {
    const opened = openRound(context, round);
    if (!opened.ok) return opened;
    const damaged = await damagedReceived(round, context);
    return ok({ files: receivedRows(opened.value.database).length, damaged });
  },

  "received/restore": async ({ round, files, by }, context) => {
    const opened = openRound(context, round);
    if (!opened.ok) return opened;
    const paths = listScoreFiles(context.grants, files);
    if (!paths.ok) return paths;
    const wanted = new Set((await damagedReceived(round, context)).map(({ fileSha256 }) => fileSha256));
    const restored: string[] = [];
    for (const path of paths.value) {
      const bytes = bytesOf(path);
      const sha256 = sha256Hex(bytes ?? "");
      if (bytes === undefined || !wanted.delete(sha256)) continue;
      const problem = putBack(receivedPath(context.databases.roundFolder(round), sha256), bytes);
      if (problem !== undefined) return err(problem);
      restored.push(sha256);
    }
    recordRestored(round, restored, by, context);
    return ok({ restored: restored.length, damaged: await damagedReceived(round, context) });
  },
};

/** Journals that sealed files lie again as they were received. */
export function recordRestored(
  round: RoundId,
  files: readonly string[],
  by: string,
  { databases, now }: Pick<CallContext, "databases" | "now">,
): void {
  if (files.length === 0) return;
  const entry = { atMs: now(), actor: by, kind: "merge/received-again", facts: { files } };
  databases.round(round)?.transaction((transaction) => void appendJournal(transaction, entry));
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return statSync(path).size > scoreFileLimitBytes ? undefined : readFileSync(path);
  } catch {
    // A stick may be pulled out meanwhile: what was not read is still missing, and is said.
    return undefined;
  }
}

function putBack(path: string, bytes: Uint8Array): Problem | undefined {
  try {
    writeAtomic(path, bytes);
    return undefined;
  } catch (fault) {
    const problem = systemProblem(fault);
    if (problem === undefined) throw fault;
    return problem;
  }
}

import type { rankingCalls } from "#shared/ipc/ranking-calls.ts";
import { readCompared } from "#main/expert/review/read-compared.ts";
import { readOwnScores } from "#main/expert/review/read-own-scores.ts";
import { exportRevision } from "#main/expert/submission/export-submission.ts";
import { listRevisions } from "#main/expert/submission/revisions.ts";
import { verifyFile } from "#main/expert/submission/verify-file.ts";
import type { Handlers } from "#main/handler.ts";

/** Comparing, the own ranking, and the files that were sealed. */
export const rankingHandlers: Handlers<keyof typeof rankingCalls> = {
  "review/compare": (input, context) => readCompared(input.bundle, input.candidates, context),
  "review/own-scores": (input, context) => readOwnScores(input.bundle, input.category, context),
  "submission/revisions": (input, context) => listRevisions(input.bundle, context),
  "submission/export-revision": (input, context) => exportRevision(input.bundle, input.revision, input.target, context),
  "submission/verify-file": (input, context) => verifyFile(input.bundle, input.file, context),
};

import type { expertCalls } from "#shared/ipc/expert-calls.ts";
import { saveCriterionComment } from "#main/expert/review/criterion-comments.ts";
import { readCandidate } from "#main/expert/review/read-candidate.ts";
import { readHistory } from "#main/expert/review/read-history.ts";
import { readOverview } from "#main/expert/review/read-overview.ts";
import { pledge } from "#main/expert/review/pledge.ts";
import { saveScore } from "#main/expert/review/save-score.ts";
import { saveComment, seenChange, setFlag, setStanding } from "#main/expert/review/save-sheet.ts";
import type { Handlers } from "#main/handler.ts";

/** Reading and judging. */
export const reviewHandlers: Handlers<Extract<keyof typeof expertCalls, `review/${string}`>> = {
  "review/overview": (input, context) => readOverview(input.bundle, context),
  "review/pledge": (input, context) => pledge(input.bundle, context),
  "review/candidate": (input, context) => readCandidate(input.bundle, input.candidate, context),
  "review/save-score": saveScore,
  "review/save-comment": saveComment,
  "review/save-criterion-comment": saveCriterionComment,
  "review/history": readHistory,
  "review/set-flag": setFlag,
  "review/seen-change": seenChange,
  "review/set-standing": setStanding,
};

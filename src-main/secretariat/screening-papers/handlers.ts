import type { Handlers } from "#main/handler.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { readCorrections } from "#main/secretariat/screening-papers/read-corrections.ts";
import { readStatistics } from "#main/secretariat/screening-papers/read-statistics.ts";
import { writeHandOver } from "#main/secretariat/screening-papers/write-hand-over.ts";
import { writeNotices } from "#main/secretariat/screening-papers/write-notices.ts";
import { writeReport } from "#main/secretariat/screening-papers/write-report.ts";
import type { handOverCalls } from "#shared/ipc/hand-over-calls.ts";
import type { screeningPaperCalls } from "#shared/ipc/screening-paper-calls.ts";
import { ok } from "#shared/result.ts";

/** What the secretariat sends out and files after the preliminary check. */
export const screeningPaperHandlers: Handlers<keyof typeof screeningPaperCalls | keyof typeof handOverCalls> = {
  "secrecy/hand-over": writeHandOver,
  "screening-papers/corrections": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? ok({ units: readCorrections(round.value) }) : round;
  },
  "screening-papers/notices": writeNotices,
  "screening-papers/statistics": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? ok(readStatistics(round.value)) : round;
  },
  "screening-papers/report": writeReport,
};

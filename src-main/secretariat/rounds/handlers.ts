import type { Handlers } from "#main/handler.ts";
import { createRound } from "#main/secretariat/rounds/create-round.ts";
import { createSampleRound } from "#main/secretariat/rounds/create-sample-round.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { readOverview } from "#main/secretariat/rounds/read-overview.ts";
import { ok } from "#shared/result.ts";

/** Rounds. */
export const roundHandlers: Handlers<"rounds/list" | "rounds/create" | "rounds/sample" | "rounds/overview"> = {
  /** Newest first; a round whose rules cannot be read is still listed. */
  "rounds/list": (_input, context) => {
    const rounds = context.databases.rounds().flatMap((id) => {
      const row = context.databases.round(id)?.query.round.findFirst().sync();
      if (row === undefined) return [];
      const { titleZh, titleEn, practice, createdAtMs } = row;
      return [{ round: id, title: { zh: titleZh, en: titleEn }, practice, createdAtMs }];
    });
    return ok(rounds.sort((a, b) => b.createdAtMs - a.createdAtMs || (a.round < b.round ? -1 : 1)));
  },
  "rounds/create": (input, context) => createRound(context, input),
  "rounds/sample": createSampleRound,
  "rounds/overview": (input, context) => {
    const round = openRound(context, input.round);
    return round.ok ? ok(readOverview(context, round.value)) : round;
  },
};

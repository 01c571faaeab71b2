import type { publicVoteCalls } from "#shared/ipc/public-vote-calls.ts";
import { ok } from "#shared/result.ts";
import type { Handlers } from "#main/handler.ts";
import { importPublicVotes } from "#main/secretariat/public-votes/import-public-votes.ts";
import { shownPublicVotes } from "#main/secretariat/public-votes/shown-votes.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";

/** Public votes: taken in and shown, never counted. */
export const publicVoteHandlers: Handlers<keyof typeof publicVoteCalls> = {
  "public-votes/import": importPublicVotes,
  "public-votes/read": (input, context) => {
    const opened = openRound(context, input.round);
    return opened.ok ? ok({ shown: shownPublicVotes(opened.value.database) ?? null }) : opened;
  },
};

import { z } from "zod";
import { CandidateId, GrantId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";
import { inRound, Person } from "#shared/ipc/round-input.ts";

/** What is done with a nomination that may hold secrets. */
export const handOverCalls = {
  /** Writes the note that goes with the material to whoever handles secrets, under a name that is free. */
  "secrecy/hand-over": call<{ readonly path: string }>()(
    z.object({ ...inRound, candidate: CandidateId, target: GrantId, by: Person }),
  ),
} as const;

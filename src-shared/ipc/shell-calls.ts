import { z } from "zod";
import { GrantId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";

/** Calls about the program itself, for both desks. */
export const shellCalls = {
  /** What the diagnostics would say, as they would be written: versions, self-test, state of the databases, logs; no names, no scores. */
  "diagnostics/read": call<{ text: string }>()(z.object({})),
  /** Writes exactly the text that the person has read into a chosen folder. */
  "diagnostics/write": call<{ path: string }>()(z.object({ target: GrantId, text: z.string().max(4_000_000) })),
} as const;

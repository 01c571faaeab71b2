import { z } from "zod";
import { GrantId, type ExpertId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";
import { inRound, Person } from "#shared/ipc/round-input.ts";

/** A sealed score file that is no longer as it was received; its scores are safe in the database and count as before. */
export interface DamagedReceived {
  readonly expert: ExpertId;
  readonly expertName: string;
  readonly revision: number;
  /** As it was called on the stick. */
  readonly fileName: string;
  /** Of the file as it was received. */
  readonly fileSha256: string;
  readonly state: "missing" | "changed";
}

/** Whether the sealed files of merged score files are as they were received, one line a call. */
export const receivedCalls = {
  /** Hashes what this program has not hashed since it started. */
  "received/check": call<{ readonly files: number; readonly damaged: readonly DamagedReceived[] }>()(z.object(inRound)),
  /** Takes damaged ones again from where they came: a file counts as the same by its hash alone. Needs no key. */
  "received/restore": call<{ readonly restored: number; readonly damaged: readonly DamagedReceived[] }>()(
    z.object({ ...inRound, files: z.array(GrantId).min(1), by: Person }),
  ),
} as const;

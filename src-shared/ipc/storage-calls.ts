import { z } from "zod";
import { RoundId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";

/** A sound copy of a damaged database. */
export interface SoundCopy {
  readonly name: string;
  /** The mirror goes on to the last commit; a backup ends where it was made. */
  readonly kind: "mirror" | "backup";
  /** When its newest journal entry was made; 0 when it has none. */
  readonly atMs: number;
  /** How many entries of the damaged journal it lacks; null when the damaged journal cannot be read. */
  readonly lost: number | null;
}

/** A database that cannot be read, with the copies to go back to, the one that loses least first. */
export interface DamagedStore {
  /** A round's database, or the expert's where it is null. */
  readonly round: RoundId | null;
  readonly path: string;
  readonly copies: readonly SoundCopy[];
}

const store = { round: RoundId.nullable() };

/** What is done when a database is damaged. */
export const storageCalls = {
  /** Reads every page of every database. */
  "storage/damage": call<{ damaged: readonly DamagedStore[] }>()(z.object({})),
  /** Puts a sound copy in the place of a damaged database, which is kept beside. After an older state the expert's desk locks. */
  "storage/restore": call<{ keptAt: string }>()(z.object({ ...store, copy: z.string().max(200) })),
} as const;

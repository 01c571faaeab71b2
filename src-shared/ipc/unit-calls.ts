import { z } from "zod";
import { call } from "#shared/ipc/call.ts";
import type { UnitAliasRow } from "#shared/ipc/roster-calls.ts";
import { inRound } from "#shared/ipc/round-input.ts";

/** Two names of units that may be one. */
export interface AlikeUnits {
  readonly unit: string;
  readonly other: string;
}

/** By which names units are known. */
export const unitCalls = {
  /** What people recorded, and what the last intake found alike that nobody has recorded. */
  "units/names": call<{ readonly aliases: readonly UnitAliasRow[]; readonly alike: readonly AlikeUnits[] }>()(
    z.object(inRound),
  ),
} as const;

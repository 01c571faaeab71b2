import { z } from "zod";
import { call } from "#shared/ipc/call.ts";
import type { UnitAliasRow } from "#shared/ipc/roster-calls.ts";
import { inRound } from "#shared/ipc/round-input.ts";

/** Two names of units that may be one. */
export interface AlikeUnits {
  readonly unit: string;
  readonly other: string;
}

/** Two names that a person said are two units. */
export interface ApartRow {
  readonly id: number;
  readonly one: string;
  readonly other: string;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAtMs: number;
}

/** By which names units are known, and which pairs of names are two units. */
interface UnitNames {
  readonly aliases: readonly UnitAliasRow[];
  readonly alike: readonly AlikeUnits[];
  readonly apart: readonly ApartRow[];
}

/** By which names units are known. */
export const unitCalls = {
  /** What people recorded, and what the last intake found alike that nobody has recorded. */
  "units/names": call<UnitNames>()(z.object(inRound)),
} as const;

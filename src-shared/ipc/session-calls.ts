import { z } from "zod";
import { BundleId, CandidateId, ExpertId, MaterialId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";

/** How often and how long the expert had a candidate open, and where to go on. */
export interface Visit {
  readonly candidate: CandidateId;
  /** Order of the first opening, from 1. */
  readonly position: number;
  readonly openings: number;
  /** Milliseconds with the window in front and a person at the desk. */
  readonly activeMs: number;
  readonly lastMaterial: MaterialId | null;
  /** Counted from 1; null for a material without pages. */
  readonly lastPage: number | null;
}

/** Longest time that one note of a visit may add: ten minutes. */
export const longestNoteMs = 600_000;

const inBundle = { bundle: BundleId };

/** How the expert goes through the candidates, and the round to practise on. */
export const sessionCalls = {
  /** In the order of the first opening. */
  "visit/list": call<{ visits: readonly Visit[] }>()(z.object(inBundle)),
  /**
   * Adds an opening, time and the place to resume at. `expert`: whose visit it was; what comes late, after another
   * expert was unlocked, is refused.
   */
  "visit/note": call<{ savedAtMs: number }>()(
    z.object({
      ...inBundle,
      expert: ExpertId,
      candidate: CandidateId,
      opened: z.boolean(),
      activeMs: z.int().min(0).max(longestNoteMs),
      material: MaterialId.nullable(),
      page: z.int().positive().nullable(),
    }),
  ),
  /** Lays out a new trial with two invented candidates for the unlocked expert; answers the id that stands for its bundle. */
  "trial/begin": call<{ bundle: BundleId }>()(z.object(inBundle)),
  /** Throws the trial away with all that was tried. */
  "trial/end": call<Record<string, never>>()(z.object({})),
} as const;

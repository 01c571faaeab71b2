import { z } from "zod";
import type { CandidateId, CategoryId } from "#shared/ids.ts";
import { CandidateId as CandidateIdSchema, MaterialId } from "#shared/ids.ts";
import type { PhotoVerdict } from "#shared/intake/photo-pairs.ts";
import { call } from "#shared/ipc/call.ts";
import { inRound, Person, Reason } from "#shared/ipc/round-input.ts";

/** One of two photos that are set side by side. */
export interface PairedPhoto {
  readonly id: MaterialId;
  readonly candidate: CandidateId;
  readonly category: CategoryId;
  /** Who is nominated, and by whom. */
  readonly name: string;
  readonly unitName: string;
  readonly fileName: string;
  readonly at: string;
  readonly sizeBytes: number;
  readonly widthPx: number | null;
  readonly heightPx: number | null;
}

/** Two photos that may be one, and what was decided of them. */
export interface PhotoPairRow {
  readonly one: PairedPhoto;
  readonly other: PairedPhoto;
  /** Bits of 256 in which their looks differ; null when the files are the same byte for byte. */
  readonly differing: number | null;
  readonly decided: {
    readonly verdict: PhotoVerdict;
    readonly reason: string;
    readonly decidedBy: string;
    readonly decidedAtMs: number;
  } | null;
}

/** Photos used twice. */
export const photoCalls = {
  /** All pairs of the round, or those in which a candidate's photo stands. */
  "intake/photo-pairs": call<readonly PhotoPairRow[]>()(
    z.object({ ...inRound, candidate: CandidateIdSchema.optional() }),
  ),
  /** Decides whether two photos are one picture used twice, or may both stay; the latter with a reason. */
  "intake/judge-photos": call<Record<string, never>>()(
    z
      .object({ ...inRound, one: MaterialId, other: MaterialId, by: Person })
      .and(
        z.discriminatedUnion("verdict", [
          z.object({ verdict: z.literal("reused"), reason: Reason }),
          z.object({ verdict: z.literal("accepted"), reason: Reason.pipe(z.string().min(1)) }),
        ]),
      ),
  ),
} as const;

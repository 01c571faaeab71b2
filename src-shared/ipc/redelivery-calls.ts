import { z } from "zod";
import { CandidateId, type CategoryId } from "#shared/ids.ts";
import type { ChangeKind, DeliveryChange } from "#shared/intake/delivery-change.ts";
import { call } from "#shared/ipc/call.ts";
import { inRound, Person, Reason } from "#shared/ipc/round-input.ts";

/** An intake that was carried through. */
export interface IntakeRunRow {
  readonly id: number;
  readonly atMs: number;
  readonly by: string;
  readonly deliveryFolder: string;
  /** When the intake before it ran; null for the first one. */
  readonly previousAtMs: number | null;
  readonly candidates: number;
  readonly files: number;
  /** Files whose content was opened; the others were known from before. */
  readonly filesRead: number;
  readonly bytesRead: number;
  readonly changes: Partial<Readonly<Record<ChangeKind, number>>>;
}

/** A candidate whom a person took out after the delivery no longer had it. */
export interface RemovedRow {
  readonly id: number;
  readonly name: string;
  readonly unitName: string;
  readonly category: CategoryId;
  readonly reason: string;
  readonly removedBy: string;
  readonly removedAtMs: number;
}

/** A change with the intake that found it. */
export interface ChangeRow extends DeliveryChange {
  readonly id: number;
  readonly run: number;
  readonly atMs: number;
  readonly by: string;
  readonly previousAtMs: number | null;
  /** The decision in force was made before this change was known and has to be looked at again. */
  readonly sinceDecision: boolean;
}

/** What changed from delivery to delivery, one line a call. */
export const redeliveryCalls = {
  /** Both lists have the newest first. */
  "intake/runs": call<{ runs: readonly IntakeRunRow[]; removed: readonly RemovedRow[] }>()(z.object(inRound)),
  /** What one intake found otherwise than the one before. */
  "intake/changes": call<readonly ChangeRow[]>()(z.object({ ...inRound, run: z.int().positive() })),
  /** All changes of one candidate, the newest intake first. */
  "intake/candidate-changes": call<readonly ChangeRow[]>()(z.object({ ...inRound, candidate: CandidateId })),
  /** Takes out a candidate whom the delivery no longer has; everything known of it stays in the record. */
  "intake/remove-gone": call<Record<string, never>>()(
    z.object({ ...inRound, candidate: CandidateId, reason: Reason.pipe(z.string().min(1)), by: Person }),
  ),
} as const;

import { z } from "zod";
import { BundleId, CandidateId, CriterionId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";

/** A sentence that an expert keeps for comments. */
export interface Phrase {
  readonly id: string;
  readonly text: string;
}

/** One change of one score, as the journal has it. `null`: blank. */
export interface ScoreChange {
  readonly atMs: number;
  readonly criterion: CriterionId;
  readonly beforeTenths: number | null;
  readonly afterTenths: number | null;
}

const inBundle = { bundle: BundleId };
const ofCandidate = { bundle: BundleId, candidate: CandidateId };
const PhraseId = z.string().regex(/^[0-9a-f]{16}$/);

/** What the score form asks of the core beside the scores themselves. */
export const judgingCalls = {
  /** An empty comment takes it away. */
  "review/save-criterion-comment": call<{ savedAtMs: number }>()(
    z.object({ ...ofCandidate, criterion: CriterionId, comment: z.string().max(2000) }),
  ),
  /** Every change of the candidate's scores in this round, oldest first; values that were typed over at once are left out. */
  "review/history": call<{ changes: readonly ScoreChange[] }>()(z.object(ofCandidate)),
  "phrases/list": call<{ phrases: readonly Phrase[] }>()(z.object(inBundle)),
  /** A new phrase without an `id`. */
  "phrases/save": call<{ id: string; savedAtMs: number }>()(
    z.object({ ...inBundle, id: PhraseId.optional(), text: z.string().trim().min(1).max(500) }),
  ),
  "phrases/delete": call<{ savedAtMs: number }>()(z.object({ ...inBundle, id: PhraseId })),
} as const;

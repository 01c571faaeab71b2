import { z } from "zod";
import type { CatalogueCandidate } from "#shared/formats/bundle.ts";
import { BundleId, CandidateId, CategoryId, GrantId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";
import type { CandidateState, Sealed } from "#shared/ipc/expert-calls.ts";

/** One of the candidates that stand side by side. */
export interface ComparedCandidate {
  readonly candidate: CatalogueCandidate;
  readonly standing: CandidateState;
  /** Whole tenths by criterion; a criterion without one is blank. */
  readonly scores: Readonly<Record<string, number>>;
}

/** One score file that was sealed on this laptop. */
export interface SealedRevision extends Sealed {
  /** When the desk was opened again after it; null while it is in force. */
  readonly reopenedAtMs: number | null;
  /** Why it was opened again; empty while it was not. */
  readonly reopenReason: string;
}

/**
 * What a file is, compared with what was sealed here.
 *
 * `current`: the revision in force, byte by byte. `reopened`: the newest revision, but the desk was opened again since.
 * `older`: a revision that a newer one replaced. `cut-short`: the beginning of a revision. `altered`: a revision that was
 * changed after sealing. `sealed-again`: has the name of a revision that was sealed once more for another recipient since.
 * `other-expert`: another expert's. `other-file`: nothing that was sealed here.
 */
type FileVerdict =
  "current" | "reopened" | "older" | "cut-short" | "altered" | "sealed-again" | "other-expert" | "other-file";

export interface VerifiedFile {
  readonly verdict: FileVerdict;
  readonly fileName: string;
  /** Of the file that was looked at. */
  readonly sha256: string;
  /** Of the signed content, as printed; null for a file that was not sealed here. */
  readonly contentSha256: string | null;
  /** Which revision it is or claims to be; null when none. */
  readonly revision: number | null;
  readonly newest: number;
}

const inBundle = { bundle: BundleId };
const Revision = z.int().positive();

/** Calls of comparing, of the own ranking and of the sealed files. */
export const rankingCalls = {
  /** 2 to 4 candidates of one category with materials and own scores; refused whole when one of them is recused. */
  "review/compare": call<{ candidates: readonly ComparedCandidate[] }>()(
    z.object({ ...inBundle, candidates: z.array(CandidateId).min(2).max(4) }),
  ),
  /** The own scores of a category by candidate and criterion, whole tenths; recused candidates are left out. */
  "review/own-scores": call<{ scores: Readonly<Record<string, Readonly<Record<string, number>>>> }>()(
    z.object({ ...inBundle, category: CategoryId }),
  ),
  /** Every score file that was sealed here in this round, newest first. */
  "submission/revisions": call<{ revisions: readonly SealedRevision[] }>()(z.object(inBundle)),
  /** Exports one revision again, also an old one: the same bytes as ever. */
  "submission/export-revision": call<{ path: string; sha256: string }>()(
    z.object({ ...inBundle, revision: Revision, target: GrantId }),
  ),
  /** Compares a file, e.g. on the stick, with what was sealed here. */
  "submission/verify-file": call<VerifiedFile>()(z.object({ ...inBundle, file: GrantId })),
} as const;

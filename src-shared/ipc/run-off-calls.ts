import { z } from "zod";
import { CategoryId, GrantId } from "#shared/ids.ts";
import type { CandidateId, ExpertId } from "#shared/ids.ts";
import { Passphrases } from "#shared/ipc/bundle-calls.ts";
import { call } from "#shared/ipc/call.ts";
import { inRound, Person, Reason } from "#shared/ipc/round-input.ts";
import type { Problem } from "#shared/problem.ts";

/** The checks of one answer, in order; the first that fails ends the chain. */
export type BallotStep =
  "sealed" | "signature" | "round" | "request" | "voter" | "certificate" | "recusal" | "choice" | "revision";

/** One answer as it was checked. `same`: it was here already and changes nothing. */
export interface CheckedBallot {
  readonly fileName: string;
  readonly verdict: "taken" | "replaces" | "same" | "refused";
  readonly expert: { readonly id: ExpertId; readonly name: string } | null;
  readonly revision: number | null;
  /** Short form of the content hash, as the expert's desk shows it; empty when it could not be opened. */
  readonly code: string;
  readonly steps: readonly { readonly step: BallotStep; readonly passed: boolean }[];
  /** Why the last step failed. */
  readonly problem: Problem | null;
}

/** A run-off as the secretariat sees it. */
export interface RunOffView {
  readonly number: number;
  readonly category: CategoryId;
  readonly code: string;
  readonly places: number;
  readonly candidates: readonly { readonly id: CandidateId; readonly name: string; readonly unit: string }[];
  readonly voters: readonly {
    readonly id: ExpertId;
    readonly name: string;
    /** Revision of the ballot that counts; null while there is none. */
    readonly revision: number | null;
  }[];
  readonly madeAtMs: number;
  readonly madeBy: string;
  /** Null while ballots may come. */
  readonly closed: {
    readonly atMs: number;
    readonly by: string;
    readonly witness: string;
    readonly reason: string;
  } | null;
  /** Null while ballots are missing and nobody has closed it. */
  readonly count: {
    readonly tally: readonly { readonly candidate: CandidateId; readonly votes: number }[];
    readonly chosen: readonly CandidateId[];
    readonly tied: readonly CandidateId[];
    readonly placesLeft: number;
  } | null;
  /** The tie is not what it was when this ballot was made, so it decides nothing. */
  readonly outdated: boolean;
}

/** Run-off ballots at the secretariat, one line a call. */
export const runOffCalls = {
  "run-off/list": call<{ runOffs: readonly RunOffView[] }>()(z.object(inRound)),
  /** Signs the next ballot of a category's tie with the organiser's key and writes its file. */
  "run-off/make": call<{ number: number; path: string }>()(
    z.object({ ...inRound, category: CategoryId, passphrases: Passphrases, target: GrantId, by: Person }),
  ),
  /** Writes the file of a ballot again, the same bytes. */
  "run-off/write": call<{ path: string }>()(z.object({ ...inRound, number: z.int().positive(), target: GrantId })),
  /** Takes answers in that pass every check; needs the unlocked key (`keys/unlock`). Nothing is counted yet. */
  "run-off/take": call<{ ballots: readonly CheckedBallot[] }>()(
    z.object({ ...inRound, number: z.int().positive(), files: z.array(GrantId).min(1), by: Person }),
  ),
  /** Two people close and count it; what is decided then is recorded as the vote. */
  "run-off/close": call<{ decided: boolean }>()(
    z.object({ ...inRound, number: z.int().positive(), by: Person, witness: Person, reason: Reason }),
  ),
} as const;

import { z } from "zod";
import { BundleId, CandidateId, GrantId, Sha256Hex } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** A ballot as it was sealed on this laptop. */
export interface SealedBallot {
  readonly revision: number;
  readonly chosen: readonly CandidateId[];
  readonly sealedAtMs: number;
  readonly fileName: string;
  /** Of the signed content: its short form is compared at the secretariat. */
  readonly contentSha256: string;
}

/** A run-off as the expert sees it: only those who are tied. */
export interface ShownBallot {
  /** Content hash of the request. */
  readonly request: string;
  readonly number: number;
  readonly title: RuleFile["title"];
  readonly places: number;
  readonly candidates: readonly {
    readonly id: CandidateId;
    readonly name: string;
    readonly unit: string;
    readonly place: string;
  }[];
  /** Digits of the key that signed the request, as printed on the slips. */
  readonly fingerprint: string;
  /** Digits of the key that signed the expert's bundle, when it was replaced and vouches for the one above. */
  readonly replacedFingerprint: string | null;
  /** The newest answer; null while there is none. */
  readonly sealed: SealedBallot | null;
}

const inBallot = { bundle: BundleId, file: GrantId };

/** A run-off ballot at the expert's desk: look, vote, hand in. */
export const ballotCalls = {
  "ballot/open": call<ShownBallot>()(z.object(inBallot)),
  /** Signs and seals the answer; voting anew makes the next revision. */
  "ballot/seal": call<SealedBallot>()(
    z.object({ ...inBallot, request: Sha256Hex, chosen: z.array(CandidateId).min(1).max(500) }),
  ),
  /** Writes the newest answer to a folder or stick and reads it back. */
  "ballot/export": call<{ path: string; contentSha256: string }>()(
    z.object({ bundle: BundleId, request: Sha256Hex, target: GrantId }),
  ),
} as const;

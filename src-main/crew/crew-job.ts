import type { Result } from "#shared/result.ts";
import type { CategoryDiagnosis } from "#shared/statistics/diagnosis.ts";
import type { DiagnosisInput } from "#shared/statistics/diagnosis-input.ts";
import type { RoundFinding, RoundToScreen } from "#shared/eligibility/round-rule.ts";
import type { ComparedPhoto, PhotoPair } from "#shared/intake/photo-pairs.ts";
import type { Check } from "#main/self-test/check.ts";
import type { ReceivedFile, ReceiveWish } from "#main/score-files/receive-score-file.ts";
import type { ScoreFileFault } from "#main/score-files/score-file-fault.ts";

/** A stretch of a file. */
export interface FileRange {
  readonly offset: number;
  readonly sizeBytes: number;
}

/** A file to be sealed into a volume: local header and sealed bytes go to `headerOffset` of `target`. */
export interface SealJob {
  readonly kind: "seal";
  /** Entry name; ASCII. */
  readonly name: string;
  readonly source: string;
  readonly plainBytes: number;
  /** The candidate's content key. */
  readonly ikm: Uint8Array;
  readonly salt: Uint8Array;
  readonly target: string;
  readonly headerOffset: number;
}

/** A file that is sealed already and only has to be put into a volume. */
export interface CopyJob {
  readonly kind: "copy";
  readonly name: string;
  readonly source: string;
  readonly sizeBytes: number;
  readonly crc32: number;
  readonly target: string;
  readonly headerOffset: number;
}

/** Stretches of one file to be hashed. */
export interface HashJob {
  readonly kind: "hash";
  readonly path: string;
  readonly ranges: readonly FileRange[];
}

/** A score file to be read from its stick, opened and verified: ciphers and signature would keep the core waiting. */
interface ReceiveJob extends ReceiveWish {
  readonly kind: "receive-score-file";
}

/** A category whose panel is drawn again thousands of times. */
interface DiagnoseJob {
  readonly kind: "diagnose";
  readonly input: DiagnosisInput;
}

/** A round whose names, units and quotas are compared each with each. */
interface ScreenRoundJob {
  readonly kind: "screen-round";
  readonly round: RoundToScreen;
}

/** Photos of a round that are compared each with each. */
interface PairPhotosJob {
  readonly kind: "pair-photos";
  readonly photos: readonly ComparedPhoto[];
}

/** What every process of the program has to show, asked of a worker. */
interface SelfTestJob {
  readonly kind: "self-test";
}

/** What is known of a sealed file once it is written. */
export interface SealedDigest {
  readonly sizeBytes: number;
  /** Of the sealed bytes, like the others below. */
  readonly sha256: string;
  readonly crc32: number;
  /** One hash a piece, when there are several. */
  readonly pieces: readonly string[] | undefined;
  /** SHA-256 of the source as it was read. */
  readonly plainSha256: string;
  /** False when the source was shorter or longer than it should be. */
  readonly isWhole: boolean;
}

/** Jobs on files. */
export type FileJob = SealJob | CopyJob | HashJob;
export type CrewJob = FileJob | ReceiveJob | DiagnoseJob | ScreenRoundJob | PairPhotosJob | SelfTestJob;

/** What each kind of job answers. A copy answers whether the source had its size. */
export interface CrewAnswers {
  readonly seal: SealedDigest;
  readonly copy: boolean;
  /** `undefined` where the file ends before the stretch does. */
  readonly hash: readonly (string | undefined)[];
  readonly "receive-score-file": Result<ReceivedFile, ScoreFileFault>;
  readonly diagnose: CategoryDiagnosis;
  readonly "screen-round": readonly RoundFinding[];
  readonly "pair-photos": readonly PhotoPair[];
  readonly "self-test": readonly Check[];
}

/** Core → worker. `stop` is shared memory: anything but 0 ends the job at the next record. */
export interface ToWorker {
  readonly id: number;
  readonly job: CrewJob;
  readonly stop: Int32Array;
}

/** Worker → core. */
export type FromWorker =
  /** So many more bytes of a file, or drawn panels of a diagnosis. */
  | { readonly id: number; readonly kind: "done-more"; readonly count: number }
  | { readonly id: number; readonly kind: "done"; readonly answer: CrewAnswers[CrewJob["kind"]] }
  | { readonly id: number; readonly kind: "stopped" }
  | {
      readonly id: number;
      readonly kind: "failed";
      readonly message: string;
      readonly code: string;
      readonly syscall: string;
    };

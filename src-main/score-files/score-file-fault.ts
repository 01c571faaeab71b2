import { err, type Result } from "#shared/result.ts";
import type { ScoreFileFindingCode } from "#shared/words/findings/score-file.ts";

/**
 * Largest score file that is read, sealed or opened. 2,500 candidates with usual comments stay under 2 MB; 600 with every
 * comment as long as it may be, in Chinese, have 27 MB.
 */
export const scoreFileLimitBytes = 32 * 1024 * 1024;

/** What sealing adds is far less than this. */
const sealingBytes = 64 * 1024;

/** Whether a content of this size would be refused when it is handed in; it must not be sealed then. */
export const isTooLargeToHandIn = (contentBytes: number): boolean => contentBytes > scoreFileLimitBytes - sealingBytes;

/** Why a score file could not be opened: the step at which it failed, and a finding code with its facts. */
export interface ScoreFileFault {
  readonly step: "sealed" | "readable" | "signature";
  readonly code: ScoreFileFindingCode;
  readonly details: Readonly<Record<string, string | number>>;
}

/** A failed step. */
export const scoreFileFault = (
  step: ScoreFileFault["step"],
  code: ScoreFileFault["code"],
  details: ScoreFileFault["details"] = {},
): Result<never, ScoreFileFault> => err({ step, code, details });

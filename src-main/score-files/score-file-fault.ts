import { err, type Result } from "#shared/result.ts";
import type { ScoreFileFindingCode } from "#shared/words/findings/score-file.ts";

/** Largest score file that is read, sealed or opened: 2,500 candidates with comments stay under 2 MB. */
export const scoreFileLimitBytes = 8 * 1024 * 1024;

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

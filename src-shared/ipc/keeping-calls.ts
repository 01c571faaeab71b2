import { z } from "zod";
import { GrantId } from "#shared/ids.ts";
import type { FileVersion } from "#shared/intake/delivery-change.ts";
import type { KeepChoice } from "#shared/intake/keep-choice.ts";
import { call } from "#shared/ipc/call.ts";
import { inRound } from "#shared/ipc/round-input.ts";

/** Files and their bytes. */
export interface FileSum {
  readonly files: number;
  readonly bytes: number;
}

/** What an intake kept, and how many files that it should have kept it did not. */
export interface KeptFiles extends FileSum {
  readonly left: number;
}

/** What keeping copies of a delivery would take, beyond what is kept already. */
export interface KeepForecast {
  readonly forms: FileSum;
  readonly withoutVideos: FileSum;
  readonly all: FileSum;
  /** Kept in the round's folder now. */
  readonly kept: FileSum;
  readonly freeBytes: number;
  /** What was chosen last; null before the first choice. */
  readonly last: KeepChoice | null;
}

/**
 * A file as one delivery had it, and where its bytes are: `kept` in the round's folder, `delivered` where the newest
 * delivery lies, `earlier` where an older one lies, `lost` when they are nowhere, `altered` when what is kept is not it.
 */
export interface VersionSide {
  readonly file: FileVersion;
  readonly where: "kept" | "delivered" | "earlier" | "lost" | "altered";
}

/** What is kept of deliveries that are overwritten, one line a call. */
export const keepingCalls = {
  "intake/keep-forecast": call<KeepForecast>()(z.object({ ...inRound, delivery: GrantId })),
  /** Both sides of a changed file, each proven by its hash; null where there is no file. */
  "intake/version": call<{ readonly before: VersionSide | null; readonly after: VersionSide | null }>()(
    z.object({ ...inRound, change: z.int().positive() }),
  ),
} as const;

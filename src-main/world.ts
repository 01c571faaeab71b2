import type { Progress } from "#shared/ipc/call.ts";
import type { Crew } from "#main/crew/crew.ts";
import type { Databases } from "#main/db/databases.ts";
import type { Grants } from "#main/grants.ts";
import type { Parser } from "#main/parsers/parser.ts";
import type { Sessions } from "#main/expert/sessions.ts";
import type { Keyring } from "#main/secretariat/keys/keyring.ts";

/** Absolute paths of shipped files. */
export interface ShippedAssets {
  /** A short H.264 clip. */
  readonly clip: string;
  /** A TrueType font with all of GB2312. */
  readonly font: string;
  /** The program in Python that verifies an evidence pack; it goes into each. */
  readonly verifier: string;
}

/** What the world lends the core: time, chance, disk and helpers. The same world gives the same answers. */
export interface World {
  /** Milliseconds since 1970 (UTC). */
  readonly now: () => number;
  /** Cryptographically strong in the app; seeded in the demo and in tests. */
  readonly randomBytes: (size: number) => Uint8Array;
  /** Folder that holds both desks' databases, bundles and samples. */
  readonly dataFolder: string;
  /** Folder of the SQL migrations. */
  readonly migrationsFolder: string;
  /** Files that the program ships for the sample round. */
  readonly assets: ShippedAssets;
  readonly version: string;
  readonly runtime: "electron" | "node";
  readonly grants: Grants;
  readonly databases: Databases;
  readonly parser: Parser;
  /** Worker threads for bulk data. */
  readonly crew: Crew;
  readonly sessions: Sessions;
  /** The organiser's opened keys. */
  readonly keyring: Keyring;
}

/** What a handler gets beside its input. */
export interface CallContext extends World {
  readonly progress: (progress: Omit<Progress, "call">) => void;
  readonly signal: AbortSignal;
  /** Where a long call lets itself be paused: waits as long as a person wants, and says so by `onHold`. */
  readonly pausePoint: (onHold: () => void) => Promise<void>;
}

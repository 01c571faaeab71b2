/** What one drill came to. */
export interface DrillLine {
  /** What was done to the program. */
  readonly what: string;
  /** How often it was tried, in words: `12 moments`. */
  readonly tried: string;
  /** What was found, in a few words. */
  readonly found: string;
  /** Everything that was not as it must be; empty when the drill was passed. */
  readonly faults: readonly string[];
  /** Why it could not be done here; said aloud, and no pass. */
  readonly skipped?: string;
}

/** What drills get to work with. */
export interface DrillRun {
  readonly root: string;
  /** A folder of this drill's own. */
  readonly folder: string;
  /** Random moments a deed. */
  readonly rounds: number;
  readonly seed: number;
  readonly stages: Stages;
}

/** Data folders of a small round, made by calls: each as it lay on the disk when the program was closed at that point. */
export interface Stages {
  readonly facts: StageFacts;
  /** Copies the folders of a stage into `folder`. */
  copy(stage: StageName, folder: string): void;
}

/** `office-…`: the secretariat's data folder; `laptop-…`: the expert's. */
export type StageName =
  | "office-new"
  | "office-ready"
  | "office-bundled"
  | "office-merged"
  | "office-frozen"
  | "office-taken"
  | "office-typed"
  | "office-polled"
  | "laptop-empty"
  | "laptop-scored"
  | "laptop-sealed";

/** What the calls of the deeds need to know. */
export interface StageFacts {
  readonly round: string;
  readonly bundle: string;
  /** Folders outside of the data folders: the delivery, the bundle, the score files. */
  readonly delivery: string;
  readonly stick: string;
  readonly handedIn: string;
  /** Score files in it. */
  readonly handedInFiles: number;
  /** The delivery again, with another archive and without some files. */
  readonly redelivery: string;
  readonly ballots: string;
  /** A workbook. */
  readonly publicVotes: string;
  /** Slip of the first expert. */
  readonly code: string;
}

/** A drill: its name for `--only`, and what it does. */
export interface Drill {
  readonly name: string;
  run(run: DrillRun): Promise<readonly DrillLine[]>;
}

import type { CandidateId } from "#shared/ids.ts";
import type { ExpertDatabase } from "#main/db/databases.ts";
import type { Session } from "#main/expert/session.ts";

/** A material of an invented candidate. */
export interface TrialFile {
  readonly candidate: CandidateId;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A desk like the expert's own, all of it in memory: nothing that is tried reaches the disk. */
export interface TrialDesk {
  readonly session: Session;
  readonly db: ExpertDatabase;
  /** By payload path. */
  readonly files: ReadonlyMap<string, TrialFile>;
  /** Ends the database in memory. */
  close(): void;
}

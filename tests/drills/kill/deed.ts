import type { Progress } from "#shared/ipc/call.ts";
import type { Computer } from "#tests/drills/computer.ts";
import type { StageFacts, StageName } from "#tests/drills/drill.ts";

/** Something that people start and that a power cut may end. */
export interface Deed {
  readonly name: string;
  readonly from: StageName;
  /** Begun again, it uses what it left. */
  readonly goesOn?: true;
  /** Begun again, it goes into another folder, for it writes over nothing. */
  readonly goesElsewhere?: true;
  /** Cut off from this phase on only; what goes before is cut off elsewhere. */
  readonly beginsWith?: Progress["phase"];
  /** What happened to the data folder before. Until the deed is done its databases cannot be looked at. */
  readonly damage?: (dataFolder: string) => void;
  /** What is needed before, and is no part of what is cut off. */
  prepare(computer: Computer, facts: StageFacts): Promise<void>;
  /** `saved` is told after each part that the program has said to be saved. */
  run(computer: Computer, facts: StageFacts, folder: string, saved: () => void): Promise<void>;
  /** What people see of it afterwards. */
  view(computer: Computer, facts: StageFacts): Promise<unknown>;
  /** Parts that stand on the disk, where a deed has several. */
  readonly parts?: (view: unknown) => number;
  /** What is not there of the files beside the databases. */
  readonly missing?: (dataFolder: string, facts: StageFacts) => readonly string[];
}

export const nothing = (): Promise<void> => Promise.resolve();

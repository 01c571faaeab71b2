import { z } from "zod";
import { PrintedCode, TypedSheet, type SettledField } from "#shared/formats/paper-entry.ts";
import { CandidateId, ExpertId, GrantId, Sha256Hex, type CategoryId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";
import type { MergePlan } from "#shared/ipc/merge-calls.ts";
import { inRound, Person, Reason } from "#shared/ipc/round-input.ts";
import type { ComparedSheet } from "#shared/paper-entry/compare-sheets.ts";
import type { Category } from "#shared/rules/rule-file.ts";

/** How far one of the two typists is; never what was typed. */
interface TypistState {
  readonly typist: string;
  readonly typedSheets: number;
  readonly finishedAtMs: number | null;
}

/** The paper entry of an expert, as far as everybody may see it. */
export interface PaperEntryState {
  readonly entry: number;
  readonly startedAtMs: number;
  /** Sheets to be typed; registered recusals are not among them. */
  readonly sheets: number;
  readonly typists: readonly TypistState[];
  readonly scans: number;
}

/** An expert, what counts of the expert's, and a paper entry if there is one. */
export interface PaperExpert {
  readonly expert: ExpertId;
  readonly name: string;
  readonly counts: "nothing" | "file" | "paper";
  readonly hasSeat: boolean;
  readonly entry: PaperEntryState | null;
}

/** A sheet as it is printed: who it is about. */
export interface PaperRow {
  readonly candidate: CandidateId;
  /** As printed: from 1 in each category. */
  readonly number: number;
  readonly name: string;
  readonly unitName: string;
  readonly category: CategoryId;
  /** A registered recusal, with its reason: nothing is typed. */
  readonly recused: string | null;
}

/** The part of a category that typing needs. */
export type PaperCategory = Pick<Category, "id" | "title" | "rubric">;

/** What a typist has before the eyes: the sheets, and only what this person typed. */
export interface PaperTurn {
  readonly turn: 1 | 2;
  readonly expertName: string;
  readonly categories: readonly PaperCategory[];
  readonly rows: readonly (PaperRow & { readonly typed: TypedSheet | null })[];
  readonly finishedAtMs: number | null;
}

/** A picture of signed sheets. */
export interface PaperScan {
  readonly sha256: string;
  readonly fileName: string;
  readonly content: "pdf" | "jpeg" | "png";
  readonly sizeBytes: number;
  readonly pages: number;
  readonly addedBy: string;
}

/** Both typings side by side. */
export interface PaperComparison {
  readonly expertName: string;
  readonly typists: readonly [string, string];
  readonly control: {
    readonly first: string | null;
    readonly second: string | null;
    readonly settled: SettledField | null;
    readonly isOpen: boolean;
  };
  readonly categories: readonly PaperCategory[];
  readonly rows: readonly (PaperRow & { readonly compared: ComparedSheet })[];
  readonly openSheets: number;
  readonly scans: readonly PaperScan[];
}

const inEntry = { ...inRound, entry: z.int().positive() };

/** From signed paper sheets to a merge, one line a call. */
export const paperEntryCalls = {
  "paper-entry/list": call<{ experts: readonly PaperExpert[] }>()(z.object(inRound)),
  "paper-entry/start": call<{ entry: number }>()(z.object({ ...inRound, expert: ExpertId, by: Person })),
  /** Begins or goes on typing as this person. Answers nothing of what the other one typed. */
  "paper-entry/turn": call<PaperTurn>()(z.object({ ...inEntry, by: Person })),
  "paper-entry/save-sheet": call<{ savedAtMs: number }>()(
    z.object({ ...inEntry, by: Person, candidate: CandidateId, sheet: TypedSheet }),
  ),
  "paper-entry/finish": call<{ finishedAtMs: number }>()(
    z.object({ ...inEntry, by: Person, controlCode: PrintedCode.nullable() }),
  ),
  /** Refused until both have finished. */
  "paper-entry/comparison": call<PaperComparison>()(z.object(inEntry)),
  /** `candidate` null: the control code of the entry. */
  "paper-entry/settle": call<{ openSheets: number }>()(
    z.object({
      ...inEntry,
      candidate: CandidateId.nullable(),
      field: z.string().min(1).max(100),
      value: z.string().max(5000),
      by: Person,
    }),
  ),
  "paper-entry/attach": call<{ scans: readonly PaperScan[] }>()(
    z.object({ ...inEntry, files: z.array(GrantId).min(1).max(200), by: Person }),
  ),
  "paper-entry/detach": call<{ scans: readonly PaperScan[] }>()(
    z.object({ ...inEntry, sha256: Sha256Hex, by: Person }),
  ),
  /** The plan is committed by `merge/commit`, like that of score files. */
  "paper-entry/plan": call<MergePlan>()(z.object({ ...inEntry, by: Person })),
  "paper-entry/give-up": call<{ expert: ExpertId }>()(z.object({ ...inEntry, by: Person, reason: Reason.min(1) })),
} as const;

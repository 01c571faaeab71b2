import { create } from "zustand";
import type { BundleId, CandidateId, CriterionId } from "#shared/ids.ts";
import type { CandidateDesk, CandidateState, DeskOverview } from "#shared/ipc/expert-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { isCommentRequired } from "#shared/rules/comment-required.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { readPoints, type Entry } from "#renderer/expert/review/read-points.ts";
import type { SaveStatus } from "#renderer/expert/review/save-queue.ts";
import { emptyLog, type Deed, type UndoLog } from "#renderer/expert/review/undo-log.ts";

/** What the foot of the desk says about the last move. */
export type MoveNotice =
  | { readonly kind: "fix-first" }
  | { readonly kind: "still-open"; readonly open: number }
  | { readonly kind: "comment-needed" }
  | { readonly kind: "unsaved" }
  | { readonly kind: "nothing-to-undo" }
  | { readonly kind: "undone" | "redone"; readonly deed: Deed }
  | { readonly kind: "all-done" };

export interface ReviewState {
  readonly bundle: BundleId | null;
  readonly overview: DeskOverview | null;
  /** The open candidate as the core answered it, with what was saved since. */
  readonly desk: CandidateDesk | null;
  /** What stands in the score fields of the open candidate, as typed. */
  readonly texts: Readonly<Record<string, string>>;
  /** The score of each field when it was entered or left last: what Esc and a refused entry go back to. */
  readonly settled: Readonly<Record<string, number | null>>;
  readonly comment: string;
  /** What is said of single criteria, as typed. */
  readonly said: Readonly<Record<string, string>>;
  readonly deeds: UndoLog;
  readonly saving: SaveStatus;
  readonly problem: Problem | null;
  readonly notice: MoveNotice | null;
  /** Field that the keyboard should go to; `turn` grows with each wish. */
  readonly focus: { readonly field: CriterionId | "comment"; readonly turn: number } | null;
  /** Chosen to be compared, in the order of choosing. */
  readonly tray: readonly CandidateId[];
}

export const emptyReview: ReviewState = {
  bundle: null,
  overview: null,
  desk: null,
  texts: {},
  settled: {},
  comment: "",
  said: {},
  deeds: emptyLog,
  saving: { waiting: 0, failed: [], savedAtMs: null },
  problem: null,
  notice: null,
  focus: null,
  tray: [],
};

/** What the review desk shows between two answers of the core. */
export const useReview = create<ReviewState>()(() => emptyReview);

/** The category of the open candidate. */
export const openCategory = (state: ReviewState): Category | undefined =>
  state.overview?.categories.find((category) => category.id === state.desk?.candidate.category);

/** How the expert stands to the open candidate now. */
export const openStanding = (state: ReviewState): CandidateState | undefined =>
  state.overview?.candidates.find((candidate) => candidate.id === state.desk?.candidate.id);

/** What stands in the field of a criterion. */
export const entryOf = (state: Pick<ReviewState, "texts">, criterion: Criterion): Entry =>
  readPoints(state.texts[criterion.id] ?? "", criterion);

export interface SheetSum {
  readonly done: number;
  readonly of: number;
  /** Only when each criterion has points: a part never looks like a total. */
  readonly totalTenths: number | null;
  readonly firstOpen: CriterionId | undefined;
  readonly firstRefused: CriterionId | undefined;
}

/** Where the sheet of the open candidate stands, by what is in the fields. */
export function sumSheet(state: Pick<ReviewState, "texts">, criteria: readonly Criterion[]): SheetSum {
  const entries = criteria.map((criterion) => ({ id: criterion.id, entry: entryOf(state, criterion) }));
  const points = entries.flatMap(({ entry }) => (entry.state === "points" ? [entry.tenths] : []));
  const isComplete = points.length === criteria.length;
  return {
    done: points.length,
    of: criteria.length,
    totalTenths: isComplete ? points.reduce((sum, tenths) => sum + tenths, 0) : null,
    firstOpen: entries.find(({ entry }) => entry.state === "empty")?.id,
    firstRefused: entries.find(({ entry }) => entry.state === "refused")?.id,
  };
}

/** Criteria of the open candidate. */
export const openCriteria = (state: ReviewState): readonly Criterion[] => openCategory(state)?.rubric.criteria ?? [];

/** Whether the open sheet takes no scores: sealed, recused or abstained. */
export const isReadOnly = (state: ReviewState): boolean =>
  state.overview?.sealed !== null || openStanding(state)?.state !== "judging";

/** Whether the rule file asks for a comment on the open sheet's total, and nothing is said yet. */
export function isCommentMissing(state: ReviewState): boolean {
  const rubric = openCategory(state)?.rubric;
  if (rubric === undefined || state.comment.trim() !== "") return false;
  return isCommentRequired(rubric, sumSheet(state, rubric.criteria).totalTenths);
}

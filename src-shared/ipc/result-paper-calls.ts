import { z } from "zod";
import type { CorrectionReason, DecisionKind, DecisionReason } from "#shared/formats/recorded-change.ts";
import { CandidateId, CategoryId, GrantId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";
import { inRound, Person } from "#shared/ipc/round-input.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

type Text = RuleFile["title"];

/** What came of a candidate. */
export type ReasonStanding =
  | "selected"
  | "selected-by-vote"
  | "tied"
  | "withdrawn"
  | "promoted"
  | "deviated"
  | "passed-over"
  | "reserve"
  | "not-selected"
  | "not-selected-by-vote"
  | "no-score"
  | "insufficient"
  | "below-minimum";

/** A recorded correction or decision that concerns a candidate; `expert` is a number, as in the list of scores. */
export type ReasonChange =
  | {
      readonly kind: "correction";
      readonly number: number;
      readonly expert: string;
      readonly reason: CorrectionReason;
      readonly cells: readonly { readonly name: Text; readonly before: string; readonly after: string }[];
    }
  | {
      readonly kind: Exclude<DecisionKind, "revocation">;
      readonly number: number;
      readonly reason: DecisionReason;
      readonly minutes: string;
      /** This candidate is the one who was passed over. */
      readonly gaveWay: boolean;
      readonly revoked: boolean;
    };

/** One step of comparing: the candidate's value beside that of the candidate at the line. */
export interface ReasonStep {
  readonly key: "score" | "mean" | "median" | "criterion-mean";
  /** Of a criterion; null for the others. */
  readonly criterion: Text | null;
  /** Exact, e.g. `1729/20`. */
  readonly own: string;
  readonly line: string;
  /** 1: above the line's candidate at this step, 0: equal, -1: below. */
  readonly order: -1 | 0 | 1;
}

/** Why a candidate is selected or not, so that anybody can redo the sum. Experts are numbers, not names. */
export interface CandidateReasons {
  readonly candidate: {
    readonly id: CandidateId;
    readonly name: string;
    readonly unit: string;
    readonly place: string;
  };
  readonly category: { readonly id: CategoryId; readonly title: Text; readonly seats: number };
  readonly resultCode: string | null;
  readonly standing: ReasonStanding;
  /** Place in the reserve; 0 elsewhere. */
  readonly reservePlace: number;
  readonly rank: number | null;
  /** How many others have the same rank. */
  readonly sharedWith: number;
  readonly ranked: number;
  /** One per expert of the panel, by pseudonymous number. */
  readonly experts: readonly {
    readonly label: string;
    readonly state: "scored" | "recused" | "abstained" | "blank";
    readonly printed: string;
    readonly dropped: boolean;
  }[];
  readonly sum: {
    /** Valid totals, and those that are counted. */
    readonly valid: number;
    readonly counted: number;
    /** Sum of the counted totals, with one decimal. */
    readonly total: string;
    /** Exact. */
    readonly score: string;
    readonly printed: string;
    readonly trimmed: boolean;
    readonly trim: number;
    readonly trimMinimum: number;
    /** Valid scores from which on a candidate is ranked. */
    readonly minimumValid: number;
    /** Valid scores that the rules want, where there are fewer and those are averaged; null elsewhere. */
    readonly shortOf: number | null;
  };
  /** Printed score of the last seat and the distance to it with its sign; null while seats stay vacant. */
  readonly line: { readonly printed: string; readonly gap: string; readonly name: string } | null;
  readonly steps: readonly ReasonStep[];
  /** Plain means by criterion, and those of everybody ranked in the category. */
  readonly criteria: readonly {
    readonly name: Text;
    readonly max: string;
    readonly own: string;
    readonly all: string;
  }[];
  readonly vote: {
    readonly group: number;
    readonly seats: number;
    readonly votes: number | null;
    readonly recordedAt: string;
    readonly reason: string;
    readonly demonstration: boolean;
  } | null;
  /** By number. */
  readonly changes: readonly ReasonChange[];
  /** What the experts wrote, without saying who wrote it. */
  readonly comments: readonly string[];
}

/** Papers that follow from a result. */
export const ResultPaper = z.enum(["public", "summary", "reserve", "units", "registers", "pseudonymous", "reasons"]);
export type ResultPaper = z.infer<typeof ResultPaper>;

/** Papers on disk. */
export interface WrittenPapers {
  readonly folder: string;
  /** Paths below the folder. */
  readonly files: readonly string[];
}

/** Whether the pages of candidates repeat what the experts wrote. */
const withComments = z.boolean().default(false);

/** Of the words on papers that there are in both; left out: Chinese. */
const language = z.enum(["zh", "en"]).optional();

/** What is printed, published and sent once the result stands, one line a call. */
export const resultPaperCalls = {
  "result-papers/reasons": call<CandidateReasons>()(z.object({ ...inRound, candidate: CandidateId })),
  /** Writes the page of one candidate as a PDF under a name that is free. */
  "result-papers/reasons-page": call<{ readonly path: string }>()(
    z.object({ ...inRound, candidate: CandidateId, target: GrantId, by: Person, comments: withComments, language }),
  ),
  /** Writes into a new folder below the target; nothing that is there is touched. */
  "result-papers/write": call<WrittenPapers>()(
    z.object({
      ...inRound,
      target: GrantId,
      papers: z.array(ResultPaper).min(1),
      /** Below the public list: until when and where to object. */
      notice: z.string().trim().max(1000),
      by: Person,
      comments: withComments,
      language,
      /** Only these; letters to units and registers are always about all. Left out: all. */
      categories: z.array(CategoryId).min(1).optional(),
    }),
  ),
} as const;

import { z } from "zod";
import { CandidateId, CategoryId, Day, UnitId } from "#shared/ids.ts";
import type { Text } from "#shared/rules/condition.ts";

const Line = z.string().trim().min(1).max(200);

/** What a unit over its quota answered: whom it keeps, who said so, when, and in which document. */
export const UnitAnswer = z.object({
  unit: UnitId,
  /** Null: the quota in total. */
  category: CategoryId.nullable(),
  kept: z.array(CandidateId).min(1),
  saidBy: Line,
  saidOn: Day,
  document: Line,
});
export type UnitAnswer = z.infer<typeof UnitAnswer>;

/** A nomination that counts against a quota. */
interface CountedNomination {
  readonly candidate: CandidateId;
  readonly number: string;
  readonly name: string;
  readonly category: CategoryId;
}

/** A quota that a unit exceeds, with the nominations among which it has to choose. */
export interface OverQuota {
  readonly unit: UnitId;
  readonly unitName: string;
  readonly category: CategoryId | null;
  readonly limit: number;
  readonly number: number;
  readonly excess: number;
  readonly nominations: readonly CountedNomination[];
  /** When the last 补正通知 that says so was written to the unit. */
  readonly lastAskedAtMs: number | null;
}

/** A recorded answer of a unit. */
export interface RecordedChoice extends Omit<UnitAnswer, "kept"> {
  readonly id: number;
  readonly unitName: string;
  readonly limit: number;
  readonly kept: number;
  readonly withdrawn: readonly {
    readonly candidate: CandidateId;
    readonly name: string;
    /** It is withdrawn still: nobody decided otherwise since. */
    readonly stands: boolean;
  }[];
  readonly recordedBy: string;
  readonly recordedAtMs: number;
}

const reason = {
  zh: "超额，单位选择（{{saidBy}}，{{saidOn}}，{{document}}）",
  en: "Over quota, chosen by the unit ({{saidBy}}, {{saidOn}}, {{document}})",
} as const satisfies Text;

/** Sentence with which the nominations that a unit does not keep are withdrawn. */
export const withdrawalReason = reason;

import { z } from "zod";
import type { CandidateId, CategoryId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";
import { inRound } from "#shared/ipc/round-input.ts";
import type { MissingPolicy, RuleFile } from "#shared/rules/rule-file.ts";
import type { ShortFate } from "#shared/scoring/missing-policy.ts";

/** Candidates with fewer valid scores than the rules want, and what the rules make of each. Counts, never scores. */
export interface ShortList {
  readonly policy: MissingPolicy;
  /** Whether the rule file says so itself; else it is what older rule files mean. */
  readonly isDeclared: boolean;
  /** Valid scores that the rules want. */
  readonly needed: number;
  /** Category by category as in the rules. */
  readonly candidates: readonly {
    readonly id: CandidateId;
    readonly name: string;
    readonly unit: string;
    readonly category: CategoryId;
    readonly categoryTitle: RuleFile["title"];
    readonly valid: number;
    readonly fate: ShortFate;
  }[];
}

/** What is looked at before the freeze, one line a call. */
export const freezeCalls = {
  "result/short": call<ShortList>()(z.object(inRound)),
} as const;

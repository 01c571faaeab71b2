import { z } from "zod";
import type { CategoryId, CandidateId, ExpertId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";
import { inRound } from "#shared/ipc/round-input.ts";
import type { Text } from "#shared/rules/condition.ts";
import type { CategoryDiagnosis } from "#shared/statistics/diagnosis.ts";

/** One category's diagnosis with the names that a reader needs. */
export interface CategorySolidity {
  readonly id: CategoryId;
  readonly title: Text;
  readonly experts: readonly { readonly id: ExpertId; readonly name: string }[];
  readonly candidates: readonly { readonly id: CandidateId; readonly name: string; readonly unit: string }[];
  readonly criteria: readonly { readonly id: string; readonly name: Text }[];
  readonly diagnosis: CategoryDiagnosis;
}

/** How solid the frozen result is; computed beside it, part of no file. */
export interface Solidity {
  readonly stateHash: string;
  readonly categories: readonly CategorySolidity[];
}

/** What is said about a result without changing it, one line a call. */
export const solidityCalls = {
  /** Refused before the freeze. The same frozen scores give the same answer. */
  "solidity/read": call<Solidity>()(z.object(inRound)),
} as const;

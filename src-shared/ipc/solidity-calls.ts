import { z } from "zod";
import type { CategoryId, CandidateId, ExpertId } from "#shared/ids.ts";
import { call } from "#shared/ipc/call.ts";
import { inRound } from "#shared/ipc/round-input.ts";
import type { Text } from "#shared/rules/condition.ts";
import type { CategoryDiagnosis } from "#shared/statistics/diagnosis.ts";
import type { SpreadGroup } from "#shared/statistics/seat-spread.ts";

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

/** A group of candidates; `name` where the rules have one for it. */
export interface NamedSpreadGroup extends SpreadGroup {
  readonly name: Text | null;
}

/** How the seats of a category fell on regions and types of recommending units. */
export interface CategorySpread {
  readonly id: CategoryId;
  readonly seats: number;
  /** Seats that a vote has still to give. */
  readonly openSeats: number;
  readonly regions: readonly NamedSpreadGroup[];
  readonly unitTypes: readonly NamedSpreadGroup[];
}

/** What is said about a result without changing it, one line a call. */
export const solidityCalls = {
  /** Refused before the freeze. The same frozen scores give the same answer. */
  "solidity/read": call<Solidity>()(z.object(inRound)),
  /** By the list as it stands, decisions included. Refused before the freeze. */
  "solidity/spread": call<readonly CategorySpread[]>()(z.object(inRound)),
} as const;

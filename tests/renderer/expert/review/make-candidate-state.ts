import type { CandidateState } from "#shared/ipc/expert-calls.ts";
import { CandidateId, CategoryId } from "#shared/ids.ts";

/** A candidate's state on the desk; what is not said is an unscored volunteer. */
export const makeCandidateState = (name: string, fields: Partial<CandidateState> = {}): CandidateState => ({
  id: CandidateId.parse(`c-${Buffer.from(name).toString("hex")}`),
  category: CategoryId.parse("volunteer"),
  name,
  unitName: "某省科协",
  place: "某市",
  firstNominator: "",
  state: "judging",
  reason: "",
  by: "expert",
  flagged: false,
  flagReason: "",
  change: null,
  scoredCriteria: 0,
  totalTenths: null,
  ...fields,
});

export const scored = (name: string, totalTenths: number): CandidateState =>
  makeCandidateState(name, { totalTenths, scoredCriteria: 4 });

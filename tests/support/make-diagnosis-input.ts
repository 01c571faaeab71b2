import { CandidateId, CriterionId, ExpertId } from "#shared/ids.ts";
import type { DiagnosisInput } from "#shared/statistics/diagnosis-input.ts";

/** Points of two criteria, or no form. */
export type TwoCriteria = readonly [main: number, side: number] | null;

/** The input of a diagnosis from a table: one line per candidate (`c0`, `c1`, …), one form per expert (`E0`, …). */
export function makeDiagnosisInput(
  table: readonly (readonly TwoCriteria[])[],
  wish: Partial<Pick<DiagnosisInput, "rule" | "seed" | "draws">> = {},
): DiagnosisInput {
  return {
    seed: "test",
    draws: 300,
    rule: { trim: 1, trimMinimum: 5, seats: 1 },
    criteria: ["main", "side"].map((id) => ({ id: CriterionId.parse(id), stepTenths: 5 })),
    candidates: table.map((forms, row) => ({
      id: CandidateId.parse(`c${row}`),
      rank: row + 1,
      isEligible: forms.filter((form) => form !== null).length >= 3,
    })),
    experts: (table[0] ?? []).map((_, column) => ({
      id: ExpertId.parse(`E${column}`),
      positions: table.map((__, row) => row + 1),
      orderSource: "offered",
      ownUnit: table.map(() => false),
      ownRegion: table.map(() => false),
    })),
    forms: table.map((forms) => forms.map((form) => form && form.map((points) => points * 10))),
    ...wish,
  };
}

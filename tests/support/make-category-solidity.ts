import { CategoryId } from "#shared/ids.ts";
import type { CategorySolidity } from "#shared/ipc/solidity-calls.ts";
import { diagnoseCategory } from "#shared/statistics/diagnose-category.ts";
import type { DiagnosisInput } from "#shared/statistics/diagnosis-input.ts";

/** A category as the page gets it, diagnosed from a table of forms. */
export const makeCategorySolidity = (input: DiagnosisInput): CategorySolidity => ({
  id: CategoryId.parse("volunteer"),
  title: { zh: "最美科技志愿者", en: "Volunteer" },
  experts: input.experts.map(({ id }) => ({ id, name: `专家${id}` })),
  candidates: input.candidates.map(({ id }) => ({ id, name: `候选${id}`, unit: "山东省科协" })),
  criteria: input.criteria.map(({ id }) => ({ id, name: { zh: `指标${id}`, en: `Criterion ${id}` } })),
  diagnosis: diagnoseCategory(input),
});

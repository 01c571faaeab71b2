import type { Declared, DeclaredValue } from "#shared/domain/candidate.ts";
import { fieldsOfTest, type Condition, type FieldId } from "#shared/rules/condition.ts";

/** A declared fact under the condition that asks for it. */
interface DeclaredFact {
  readonly field: FieldId;
  readonly declared: DeclaredValue | undefined;
}

export interface FactRow {
  readonly condition: Condition;
  /** Empty for conditions that people judge. */
  readonly facts: readonly DeclaredFact[];
}

/** The fields that a condition looks at. */
const fieldsOf = (test: Condition["test"]): readonly FieldId[] => (test === undefined ? [] : fieldsOfTest(test));

/** Each condition of the category with what the candidate declares for it, checked ones first. */
export function listFacts(conditions: readonly Condition[], declared: Declared): readonly FactRow[] {
  const rows = conditions.map((condition) => ({
    condition,
    facts: fieldsOf(condition.test).map((field) => ({ field, declared: declared[field] })),
  }));
  return [...rows.filter((row) => row.facts.length > 0), ...rows.filter((row) => row.facts.length === 0)];
}

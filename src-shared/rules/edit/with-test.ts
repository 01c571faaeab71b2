import { fieldsOfTest, type Condition, type ConditionTest, type FieldId } from "#shared/rules/condition.ts";

/**
 * The condition decided in another way, its fields kept where they fit, with usual numbers, and of the kind that goes
 * with the way: judged by people, in principle, or hard.
 */
export function withTest(condition: Condition, op: ConditionTest["op"] | "judged"): Condition {
  const { test, ...rest } = condition;
  if (op === "judged") return { ...rest, kind: "judged" };
  const [field = "activities", other = "registeredVolunteers"] = test === undefined ? [] : fieldsOfTest(test);
  const kind = op === "at-least-or-reason" ? "soft" : "hard";
  return { ...rest, kind, test: usualTest(op, field, other) };
}

function usualTest(op: ConditionTest["op"], field: FieldId, other: FieldId): ConditionTest {
  switch (op) {
    case "is-yes":
    case "is-no":
      return { op, field };
    case "at-least":
    case "at-least-or-reason":
      return { op, field, threshold: 10 };
    case "at-least-kinds":
      return { op, field, threshold: 3 };
    case "years-since":
      return { op, field, years: 2 };
    case "share":
      return { op, numerator: field, denominator: other, times: 10 };
    case "percent-share":
      return { op, numerator: field, denominator: other, percent: 50 };
  }
}

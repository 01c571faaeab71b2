import { answerCondition, type ConditionAnswer } from "#shared/eligibility/check-condition.ts";
import { conditionFacts } from "#shared/eligibility/condition-facts.ts";
import type { CandidateCase, Fault, ScreeningRule } from "#shared/eligibility/screening-rule.ts";
import { fieldsOfTest, type Condition, type ConditionTest } from "#shared/rules/condition.ts";
import type { ScreeningFindingCode } from "#shared/words/findings/screening.ts";

const failCodes = {
  "is-yes": "condition-answer-not-yes",
  "is-no": "condition-answer-not-no",
  "at-least": "condition-number-too-low",
  "at-least-or-reason": "condition-number-below-floor",
  "years-since": "condition-years-too-few",
  "at-least-kinds": "condition-kinds-too-few",
  share: "condition-share-too-low",
  "percent-share": "condition-percent-too-low",
} as const satisfies Record<ConditionTest["op"], ScreeningFindingCode>;

/** The rule that sets one condition of a category against what was declared. */
export const conditionRule = (condition: Condition): ScreeningRule => ({
  codes: [
    ...(condition.test === undefined ? [] : [failCodes[condition.test.op]]),
    "condition-number-needs-reason",
    "condition-missing",
    "condition-invalid",
    "condition-approximate",
  ],
  source: () => condition.source,
  check: (subject) => {
    const { test } = condition;
    if (test === undefined) return [];
    const { nomination, rules, reasonRecorded } = subject;
    const context = { referenceDay: rules.referenceDay, reasonRecorded };
    const answer = answerCondition(condition, nomination.declared, context);
    const said = sayOf(answer, test, condition.kind);
    if (said === undefined || isSaidByItsFloor(answer, test, subject)) return [];
    return [
      {
        ...said,
        at: placeOf(test, subject),
        details: { ...conditionFacts(test, nomination.declared, rules.referenceDay), ...names(condition) },
      },
    ];
  },
});

function sayOf(
  { verdict, verify }: ConditionAnswer,
  test: ConditionTest,
  kind: Condition["kind"],
): Pick<Fault, "severity" | "code"> | undefined {
  const unreadable = kind === "hard" ? "error" : "warning";
  switch (verdict) {
    case "fail":
      return { severity: "error", code: failCodes[test.op] };
    case "needs-exception":
      return { severity: "warning", code: "condition-number-needs-reason" };
    case "missing":
      return { severity: unreadable, code: "condition-missing" };
    case "invalid":
      return { severity: unreadable, code: "condition-invalid" };
    case "pass":
    case "judged":
      return verify ? { severity: "warning", code: "condition-approximate" } : undefined;
  }
}

/** Where a hard condition has the floor of a soft one as its threshold, what fails both is said once, by the hard one. */
const isSaidByItsFloor = ({ verdict }: ConditionAnswer, test: ConditionTest, { category }: CandidateCase): boolean =>
  test.op === "at-least-or-reason" &&
  (verdict === "fail" || verdict === "missing" || verdict === "invalid") &&
  category.conditions.some(
    ({ test: other }) => other?.op === "at-least" && other.field === test.field && other.threshold === test.floor,
  );

const names = (condition: Condition): Fault["details"] => ({
  condition: condition.id,
  conditionZh: condition.text.zh,
  conditionEn: condition.text.en,
});

/** The first cell that has nothing usable, or the first cell; the row where there is no cell at all. */
function placeOf(test: ConditionTest, { nomination }: CandidateCase): string {
  const cells = fieldsOfTest(test).map((field) => nomination.declared[field]);
  const empty = cells.find((cell) => cell !== undefined && (cell.value === null || cell.value === 0));
  return (empty ?? cells.find((cell) => cell !== undefined))?.at ?? nomination.at;
}

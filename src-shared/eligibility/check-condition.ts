import type { Declared, DeclaredValue } from "#shared/domain/candidate.ts";
import { likelyRange } from "#shared/eligibility/likely-range.ts";
import { normaliseName } from "#shared/eligibility/normalise-name.ts";
import { isAnswer, isCount, isText, readDeclared } from "#shared/eligibility/read-declared.ts";
import { yearsCompleteOn } from "#shared/eligibility/whole-years.ts";
import type { Condition, ConditionTest } from "#shared/rules/condition.ts";

/** What a condition comes to against what was declared. `judged` conditions are left to people. */
export type Verdict = "pass" | "needs-exception" | "fail" | "invalid" | "missing" | "judged";

/** What a condition needs beside the declaration. */
export interface ConditionContext {
  /** Day on which years are counted, `YYYY-MM-DD`. */
  readonly referenceDay: string;
  /** Whether the secretariat recorded a reason for an exception. */
  readonly reasonRecorded: boolean;
}

/** A verdict with what there is to say about it. */
export interface ConditionAnswer {
  readonly verdict: Verdict;
  /** It passes as written, but the number or day is approximate and what it may mean does not pass. */
  readonly verify: boolean;
}

type AnswerTo<Op extends ConditionTest["op"]> = (
  test: Extract<ConditionTest, { op: Op }>,
  declared: Declared,
  context: ConditionContext,
) => ConditionAnswer;

const say = (verdict: Verdict, verify = false): ConditionAnswer => ({ verdict, verify });
const passIf = (passes: boolean, verify = false): ConditionAnswer => say(passes ? "pass" : "fail", passes && verify);

const yesOrNo =
  (wanted: boolean): AnswerTo<"is-yes" | "is-no"> =>
  (test, declared) => {
    const read = readDeclared(declared, test.field, isAnswer);
    return read.state === "read" ? passIf(read.value === wanted) : say(read.state);
  };

const atLeast: AnswerTo<"at-least"> = (test, declared) => {
  const read = readDeclared(declared, test.field, isCount);
  if (read.state !== "read") return say(read.state);
  return passIf(read.value >= test.threshold, likelyRange(read.declared, read.value).low < test.threshold);
};

const atLeastOrReason: AnswerTo<"at-least-or-reason"> = (test, declared, { reasonRecorded }) => {
  const read = readDeclared(declared, test.field, isCount);
  if (read.state !== "read") return say(read.state);
  const { low } = likelyRange(read.declared, read.value);
  if (read.value >= test.threshold) return say("pass", low < test.threshold);
  if (test.floor !== undefined && read.value < test.floor) return say("fail");
  return say(reasonRecorded ? "pass" : "needs-exception", test.floor !== undefined && low < test.floor);
};

/** A day given only as a month or a year is declared as its last day, so a pass needs no second look. */
const yearsSince: AnswerTo<"years-since"> = (test, declared, { referenceDay }) => {
  const read = readDeclared(declared, test.field, isText);
  if (read.state !== "read") return say(read.state);
  const complete = yearsCompleteOn(read.value, test.years);
  return complete === undefined ? say("invalid") : passIf(complete <= referenceDay);
};

/** Distinct kinds: the same kind in another way of writing counts once. A bare number is taken as given. */
export const isKinds = (value: DeclaredValue["value"]): value is string[] | number =>
  Array.isArray(value) || isCount(value);

/** How many different kinds a list names, or the number itself. */
export const countKinds = (value: readonly string[] | number): number =>
  typeof value === "number" ? value : new Set(value.map(normaliseName).filter((kind) => kind !== "")).size;

const atLeastKinds: AnswerTo<"at-least-kinds"> = (test, declared) => {
  const read = readDeclared(declared, test.field, isKinds);
  if (read.state !== "read") return say(read.state);
  const count = countKinds(read.value);
  return passIf(count >= test.threshold, likelyRange(read.declared, count).low < test.threshold);
};

/** numerator × `times` ≥ denominator × `per`, in whole numbers. */
function shareOf(
  test: Extract<ConditionTest, { op: "share" | "percent-share" }>,
  declared: Declared,
  times: number,
  per: number,
): ConditionAnswer {
  const part = readDeclared(declared, test.numerator, isCount);
  const whole = readDeclared(declared, test.denominator, isCount);
  if (part.state === "invalid" || whole.state === "invalid") return say("invalid");
  if (part.state !== "read" || whole.state !== "read") return say("missing");
  if (whole.value === 0) return say("invalid");
  const least = likelyRange(part.declared, part.value).low * times;
  const verify = least < likelyRange(whole.declared, whole.value).high * per;
  return passIf(part.value * times >= whole.value * per, verify);
}

/** The verdict on one condition, and whether an approximate number needs a look. */
export function answerCondition(condition: Condition, declared: Declared, context: ConditionContext): ConditionAnswer {
  const { test } = condition;
  switch (test?.op) {
    case undefined:
      return say("judged");
    case "is-yes":
      return yesOrNo(true)(test, declared, context);
    case "is-no":
      return yesOrNo(false)(test, declared, context);
    case "at-least":
      return atLeast(test, declared, context);
    case "at-least-or-reason":
      return atLeastOrReason(test, declared, context);
    case "years-since":
      return yearsSince(test, declared, context);
    case "at-least-kinds":
      return atLeastKinds(test, declared, context);
    case "share":
      return shareOf(test, declared, test.times, 1);
    case "percent-share":
      return shareOf(test, declared, 100, test.percent);
  }
}

/**
 * The verdict on one condition.
 *
 * Source: notice facts §3; each condition names its own clause.
 */
export const checkCondition = (condition: Condition, declared: Declared, context: ConditionContext): Verdict =>
  answerCondition(condition, declared, context).verdict;

import type { Declared } from "#shared/domain/candidate.ts";
import { countKinds, isKinds } from "#shared/eligibility/check-condition.ts";
import { isCount, isText, readDeclared } from "#shared/eligibility/read-declared.ts";
import { yearsCompleteOn } from "#shared/eligibility/whole-years.ts";
import type { Finding } from "#shared/finding.ts";
import { fieldsOfTest, type ConditionTest } from "#shared/rules/condition.ts";

type Facts = Finding["details"];

/** What a sentence about a condition needs: the cells' own text, and the figures of its test. */
export function conditionFacts(test: ConditionTest, declared: Declared, referenceDay: string): Facts {
  const raw = fieldsOfTest(test)
    .map((field) => declared[field]?.raw ?? "")
    .join(" / ");
  return { declared: raw, ...figures(test, declared, referenceDay) };
}

function figures(test: ConditionTest, declared: Declared, referenceDay: string): Facts {
  switch (test.op) {
    case "is-yes":
    case "is-no":
      return {};
    case "at-least":
      return { threshold: test.threshold };
    case "at-least-or-reason":
      return { threshold: test.threshold, floor: test.floor ?? 0 };
    case "years-since":
      return { years: test.years, referenceDay, completeOn: completeOn(test, declared) };
    case "at-least-kinds":
      return { threshold: test.threshold, count: kindsIn(test, declared) };
    case "share":
      return shareFigures(test, declared, test.times);
    case "percent-share": {
      const figures = shareFigures(test, declared, 100);
      return { ...figures, percent: test.percent, needed: Number(figures["whole"] ?? 0) * test.percent };
    }
  }
}

function completeOn(test: Extract<ConditionTest, { op: "years-since" }>, declared: Declared): string {
  const from = readDeclared(declared, test.field, isText);
  return (from.state === "read" ? yearsCompleteOn(from.value, test.years) : undefined) ?? "";
}

function kindsIn(test: Extract<ConditionTest, { op: "at-least-kinds" }>, declared: Declared): number {
  const kinds = readDeclared(declared, test.field, isKinds);
  return kinds.state === "read" ? countKinds(kinds.value) : 0;
}

function shareFigures(
  test: Extract<ConditionTest, { op: "share" | "percent-share" }>,
  declared: Declared,
  times: number,
): Facts {
  const part = readDeclared(declared, test.numerator, isCount);
  const whole = readDeclared(declared, test.denominator, isCount);
  if (part.state !== "read" || whole.state !== "read") return { times };
  return { part: part.value, times, product: part.value * times, whole: whole.value };
}

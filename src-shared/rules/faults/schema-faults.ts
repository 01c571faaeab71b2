import type { z } from "zod";
import { wholeText } from "#shared/rules/describe/field-text.ts";
import { outsideRange } from "#shared/rules/faults/range-faults.ts";
import { ruleFault, type RuleFault } from "#shared/rules/faults/rule-fault.ts";
import { listAt, valueAt } from "#shared/rules/fields/place.ts";
import { fieldAt } from "#shared/rules/fields/sections.ts";

/** What a schema found, in the words of the program; `json` is what it looked at. */
export const schemaFaults = (json: unknown, issues: readonly z.core.$ZodIssue[]): readonly RuleFault[] =>
  issues.map((issue) => faultOf(json, issue));

type Issue<Code extends z.core.$ZodIssue["code"]> = Extract<z.core.$ZodIssue, { code: Code }>;

function faultOf(json: unknown, issue: z.core.$ZodIssue): RuleFault {
  const field = issue.path.map(String).join(".");
  switch (issue.code) {
    case "invalid_type":
      return wrongType(json, field, issue);
    case "too_small":
      return tooSmall(field, issue);
    case "too_big":
      return issue.origin === "array"
        ? ruleFault(field, "tooMany", { most: Number(issue.maximum) })
        : ruleFault(field, "wrongFormat");
    case "invalid_format":
      return wrongFormat(field);
    case "custom":
      return sumFault(json, field);
    default:
      return ruleFault(field, issue.code === "invalid_value" ? "wrongChoice" : "wrongFormat");
  }
}

function wrongType(json: unknown, field: string, { expected }: Issue<"invalid_type">): RuleFault {
  const given = field === "" ? json : valueAt(json, field);
  if (given === undefined || given === null) return ruleFault(field, "missing");
  return ruleFault(field, expected === "int" || expected === "number" ? "notWhole" : "wrongType");
}

function tooSmall(field: string, { origin, minimum, inclusive }: Issue<"too_small">): RuleFault {
  if (origin === "string") return ruleFault(field, "missing");
  if (origin === "array") return ruleFault(field, "tooFew", { least: Number(minimum) });
  const input = fieldAt(field)?.input;
  return input?.kind === "whole"
    ? outsideRange(field, input)
    : ruleFault(field, "tooLow", { least: Number(minimum) + (inclusive === true ? 0 : 1) });
}

function wrongFormat(field: string): RuleFault {
  if (/\.conditions\.\d+\.id$/.test(field)) return ruleFault(field, "conditionId");
  return ruleFault(field, field.endsWith(".id") ? "otherId" : "wrongFormat");
}

/** The only check that the schema makes beside types: the maxima of a rubric add up. */
function sumFault(json: unknown, field: string): RuleFault {
  const sum = listAt(json, field).reduce<number>((total, line) => total + Number(valueAt(line, "maxTenths")), 0);
  const total = Number(valueAt(json, field.replace(/criteria$/, "totalTenths")));
  const [printedSum, printedTotal, gap] = [sum, total, Math.abs(total - sum)].map((tenths) => wholeText(tenths, 10));
  return ruleFault(field, "sum", { sum: printedSum ?? "", total: printedTotal ?? "", gap: gap ?? "" });
}

import type { z } from "zod";
import { wholeText } from "#shared/rules/describe/field-text.ts";
import { ruleFault, type RuleFault } from "#shared/rules/faults/rule-fault.ts";
import { listAt, valueAt } from "#shared/rules/fields/place.ts";

/** What a schema found, in the words of the program; `json` is what it looked at. */
export const schemaFaults = (json: unknown, issues: readonly z.core.$ZodIssue[]): readonly RuleFault[] =>
  issues.map((issue) => faultOf(json, issue));

function faultOf(json: unknown, issue: z.core.$ZodIssue): RuleFault {
  const field = issue.path.map(String).join(".");
  switch (issue.code) {
    case "invalid_type": {
      const given = field === "" ? json : valueAt(json, field);
      if (given === undefined || given === null) return ruleFault(field, "missing");
      return ruleFault(field, ["int", "number"].includes(issue.expected) ? "notWhole" : "wrongType");
    }
    case "too_small":
      if (issue.origin === "string") return ruleFault(field, "missing");
      if (issue.origin === "array") return ruleFault(field, "tooFew", { least: Number(issue.minimum) });
      return ruleFault(field, "wrongFormat");
    case "too_big":
      return issue.origin === "array"
        ? ruleFault(field, "tooMany", { most: Number(issue.maximum) })
        : ruleFault(field, "wrongFormat");
    case "invalid_format":
      if (/\.conditions\.\d+\.id$/.test(field)) return ruleFault(field, "conditionId");
      return ruleFault(field, field.endsWith(".id") ? "otherId" : "wrongFormat");
    case "custom":
      return sumFault(json, field);
    default:
      return ruleFault(field, issue.code === "invalid_value" ? "wrongChoice" : "wrongFormat");
  }
}

/** The only check that the schema makes beside types: the maxima of a rubric add up. */
function sumFault(json: unknown, field: string): RuleFault {
  const sum = listAt(json, field).reduce<number>((total, line) => total + Number(valueAt(line, "maxTenths")), 0);
  const total = Number(valueAt(json, field.replace(/criteria$/, "totalTenths")));
  const [printedSum, printedTotal, gap] = [sum, total, Math.abs(total - sum)].map((tenths) => wholeText(tenths, 10));
  return ruleFault(field, "sum", { sum: printedSum ?? "", total: printedTotal ?? "", gap: gap ?? "" });
}

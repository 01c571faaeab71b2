import { describe, expect, it } from "vitest";
import { z } from "zod";
import { checkCondition } from "#shared/eligibility/check-condition.ts";
import { screenCandidate } from "#shared/eligibility/screen-candidate.ts";
import { screenRound } from "#shared/eligibility/screen-round.ts";
import { CategoryId, UnitId } from "#shared/ids.ts";
import { fieldsOfTest } from "#shared/rules/condition.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { categoryOf, declare, goodFiles, makeMaterial, makeNomination } from "#tests/support/make-nomination.ts";
import { readVectors } from "#tests/support/read-vectors.ts";

const Vectors = z.object({
  cases: z.array(
    z.object({
      category: z.string(),
      rule: z.string(),
      value: z.union([
        z.number(),
        z.string(),
        z.array(z.number()),
        z.object({ volunteers: z.number(), residents: z.number() }),
      ]),
      exception: z.boolean().default(false),
      as_of: z.string().optional(),
      result: z.enum(["pass", "needs_exception", "fail", "invalid"]),
    }),
  ),
});
type Case = z.infer<typeof Vectors>["cases"][number];
const { cases } = Vectors.parse(readVectors("eligibility_boundaries"));

const fields = {
  registered_volunteers: "registeredVolunteers",
  activities: "activities",
  founded_on: "foundedOn",
  running_since: "runningSince",
  participating_volunteers: "participatingVolunteers",
} as const;

/** The worst verdict of all conditions of the category that look at what the case declares. */
function worstVerdict(given: Case): string {
  const category = cast2023.categories.find(({ heading }) => heading.zh === given.category);
  const declared = declaredOf(given);
  const context = { referenceDay: given.as_of ?? cast2023.referenceDay, reasonRecorded: given.exception };
  const verdicts = (category?.conditions ?? [])
    .filter(({ test }) => test !== undefined && fieldsOfTest(test).every((field) => field in declared))
    .map((condition) => checkCondition(condition, declared, context));
  expect(verdicts.length).toBeGreaterThan(0);
  return (
    ["invalid", "fail", "needs-exception", "pass"].find((one) => verdicts.some((verdict) => verdict === one)) ?? ""
  );
}

function declaredOf({ rule, value }: Case): ReturnType<typeof declare> {
  if (rule === "activity_kinds")
    return declare({ activityKinds: Array.from({ length: Number(value) }, (_, at) => `种类${at}`) });
  if (typeof value === "object" && !Array.isArray(value)) return declare(value);
  return declare({ [fields[rule as keyof typeof fields]]: value });
}

const hasError = (findings: readonly { severity: string }[]): string =>
  findings.some(({ severity }) => severity === "error") ? "fail" : "pass";

function photoResult(given: Case): string {
  const nomination = makeNomination("volunteer");
  const [word, pdf, portrait, ...photos] = goodFiles();
  const forms = [word, pdf, portrait].filter((file) => file !== undefined);
  const materials =
    given.rule === "photo_bytes"
      ? [...forms, ...photos.map((photo) => ({ ...photo, sizeBytes: Number(given.value) }))]
      : [
          ...forms,
          ...Array.from({ length: Number(given.value) }, (_, at) => makeMaterial("photo", `周明湖${at + 2}.jpg`)),
        ];
  return hasError(screenCandidate({ rules: cast2023, category: categoryOf("volunteer"), nomination, materials }));
}

function formerWinnerResult(years: readonly number[]): string {
  const category = CategoryId.parse("volunteer");
  const formerWinners = years.map((year) => ({ name: "周明湖", category, year, at: `往届!B${year}` }));
  const nominations = [makeNomination("volunteer")];
  const unitTypes = new Map([[UnitId.parse("u1"), "national_society"]]);
  return hasError(screenRound({ rules: cast2023, nominations, unitTypes, rejected: new Set(), formerWinners }));
}

function resultOf(given: Case): string {
  if (given.rule === "winner_in_years") return formerWinnerResult(Array.isArray(given.value) ? given.value : []);
  return given.rule.includes("photo") ? photoResult(given) : worstVerdict(given).replace("-", "_");
}

describe("the thresholds of the notice at their edges", () => {
  it("reads every reference case", () => {
    expect(cases).toHaveLength(29);
  });

  it.each(cases)("$category $rule $value (exception $exception): $result", (given) => {
    expect(resultOf(given)).toBe(given.result);
  });
});

import { describe, expect, it } from "vitest";
import { z } from "zod";
import { screenRound } from "#shared/eligibility/screen-round.ts";
import { UnitId } from "#shared/ids.ts";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";
import { makeNomination } from "#tests/support/make-nomination.ts";
import { readVectors } from "#tests/support/read-vectors.ts";

const Vectors = z.object({
  cases: z.array(z.object({ unit_type: z.string(), counts: z.array(z.int()).length(4), over: z.array(z.string()) })),
});
const { cases } = Vectors.parse(readVectors("quota_cases"));
const categories = ["volunteer", "organisation", "project", "community"] as const;
const names: Readonly<Record<string, string>> = {
  志愿者: "volunteer",
  组织: "organisation",
  项目: "project",
  社区: "community",
};

describe("the quotas of the notice", () => {
  it("reads every reference case", () => {
    expect(cases).toHaveLength(9);
  });

  it.each(cases)("$unit_type with $counts: over in $over", ({ unit_type, counts, over }) => {
    const nominations = counts.flatMap((count, at) =>
      Array.from({ length: count }, (_, number) =>
        makeNomination(categories[at] ?? "volunteer", { name: `候选${"甲乙丙丁戊"[at] ?? ""}第${number}号` }),
      ),
    );
    const unitTypes = new Map([[UnitId.parse("u1"), unit_type]]);
    const found = screenRound({ rules: cast2023, nominations, unitTypes, rejected: new Set(), formerWinners: [] });
    const exceeded = found.filter(({ code }) => code.startsWith("quota-"));
    expect(exceeded.map(({ category }) => category ?? "total")).toEqual(over.map((name) => names[name] ?? name));
    expect(found.filter(({ severity }) => severity === "error")).toEqual(exceeded);
  });
});

import { describe, expect, it } from "vitest";
import { cast2023 } from "#shared/rules/presets/cast-2023.ts";

const categories = cast2023.categories.map((category) => ({ ...category, name: category.id }));

describe("the score forms of 2023", () => {
  it("have these criteria and points", () => {
    const points = categories.map(({ rubric }) =>
      rubric.criteria.map(({ id, maxTenths }) => `${id} ${maxTenths / 10}`),
    );
    expect(points).toEqual([
      ["devotion 20", "service 25", "effect 35", "example 20"],
      ["governance 20", "team 15", "activity 25", "effect 30", "example 10"],
      ["service 25", "management 20", "effect 30", "culture 10", "example 15"],
      ["activity 30", "participation 25", "culture 15", "alliance 20", "example 10"],
    ]);
  });

  it("break ties by the score, the criteria from the highest weight down, then the mean of all scores", () => {
    const keys = categories.map(({ tieKeys }) =>
      tieKeys.map((key) => (key.key === "criterion-mean" ? key.criterion : key.key)),
    );
    expect(keys).toEqual([
      ["score", "effect", "service", "devotion", "example", "mean"],
      ["score", "effect", "activity", "governance", "team", "example", "mean"],
      ["score", "effect", "service", "management", "example", "culture", "mean"],
      ["score", "activity", "participation", "alliance", "culture", "example", "mean"],
    ]);
  });

  it("say what a band of points means: 18–20, 15–17.5, 12–14.5 and 0–11.5 of 20", () => {
    const [devotion] = categories[0]?.rubric.criteria ?? [];
    expect(devotion?.anchors.map(({ fromTenths, toTenths, label }) => [fromTenths, toTenths, label.zh])).toEqual([
      [180, 200, "突出"],
      [150, 175, "良好"],
      [120, 145, "一般"],
      [0, 115, "不足"],
    ]);
    const effect = categories[0]?.rubric.criteria[2];
    expect(effect?.anchors.map(({ fromTenths, toTenths }) => [fromTenths, toTenths])).toEqual([
      [315, 350],
      [265, 310],
      [210, 260],
      [0, 205],
    ]);
  });

  it.each(categories)("add up to 100 in half points, and every score falls into one band: $name", ({ rubric }) => {
    expect(rubric.totalTenths).toBe(1000);
    for (const { maxTenths, stepTenths, anchors, sources } of rubric.criteria) {
      expect(stepTenths).toBe(5);
      expect(anchors).toHaveLength(4);
      expect(sources.length).toBeGreaterThan(0);
      for (let tenths = 0; tenths <= maxTenths; tenths += stepTenths) {
        expect(anchors.filter(({ fromTenths, toTenths }) => tenths >= fromTenths && tenths <= toTenths)).toHaveLength(
          1,
        );
      }
    }
  });

  it.each(categories)(
    "look at every judged condition, and only at conditions of their own: $name",
    ({ conditions, rubric }) => {
      const looked = new Set(rubric.criteria.flatMap(({ sources }) => sources));
      for (const { id, kind } of conditions) if (kind === "judged") expect(looked).toContain(id);
      const known = new Set(conditions.map(({ id }) => id).concat("§4"));
      for (const source of looked) expect(known).toContain(source);
    },
  );

  it.each(categories)("have a text of their own for every level, in both languages: $name", ({ rubric }) => {
    const meanings = rubric.criteria.flatMap(({ anchors }) => anchors.map(({ meaning }) => meaning));
    expect(new Set(meanings.map(({ zh }) => zh)).size).toBe(meanings.length);
    expect(new Set(meanings.map(({ en }) => en)).size).toBe(meanings.length);
  });
});

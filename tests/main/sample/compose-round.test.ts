import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeRound, countsOf } from "#main/sample/compose-round.ts";
import { normaliseName } from "#shared/eligibility/normalise-name.ts";
import { nearName } from "#shared/eligibility/near-name.ts";

const groupCounts = (keys: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

const limits = { provincial: 5, national_society: 2, central_soe: 2, affiliated: 5, cast_publicity_students: 20 };

describe("a clean round", () => {
  it("shares its candidates out so that 320 fill 30, 30, 30 and 10 seats easily", () => {
    expect(countsOf(320)).toEqual({ volunteer: 100, organisation: 90, project: 90, community: 40 });
    expect(countsOf(12)).toEqual({ volunteer: 4, organisation: 3, project: 3, community: 2 });
  });

  it("has exactly as many nominations as asked for, numbered from 1, and units of all five types", () => {
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 700 }), fc.nat(), (candidates, seed) => {
        const { nominations } = composeRound(candidates, seed);
        expect(nominations).toHaveLength(candidates);
        expect(new Set(nominations.map(({ unit }) => unit.type)).size).toBe(5);
        for (const category of new Set(nominations.map((one) => one.category))) {
          const numbers = nominations.filter((one) => one.category === category).map(({ number }) => number);
          expect(numbers).toEqual(numbers.map((_, at) => at + 1));
        }
      }),
      { numRuns: 30 },
    );
  });

  it("keeps every quota, up to 3,000 candidates", () => {
    for (const candidates of [12, 40, 320, 3000]) {
      const { nominations } = composeRound(candidates, 3);
      const perCategory = groupCounts(nominations.map(({ category, unit }) => `${unit.type} ${unit.name} ${category}`));
      for (const [key, count] of perCategory)
        expect(count, key).toBeLessThanOrEqual(limits[key.split(" ")[0] as keyof typeof limits]);
      const affiliated = nominations.filter(({ unit }) => unit.type === "affiliated").map(({ unit }) => unit.name);
      for (const count of groupCounts(affiliated).values()) expect(count).toBeLessThanOrEqual(5);
      const students = nominations.filter(({ unit }) => unit.type === "cast_publicity_students");
      expect(students.every(({ category, place }) => category === "volunteer" && place.endsWith("学生"))).toBe(true);
    }
  });

  it("names nobody twice and nobody like a former winner of the category", () => {
    const { nominations, formerWinners } = composeRound(320, 1);
    const names = nominations.map(({ category, name }) => `${category} ${normaliseName(name)}`);
    expect(new Set(names).size).toBe(names.length);
    const hits = nominations.filter((one) =>
      formerWinners.some(
        (old) => old.category === one.category && (nearName(old.name, one.name) || old.name === one.name),
      ),
    );
    expect(hits).toEqual([]);
  });

  it("shows what real workbooks show: padded, double and rare names, quotation marks, numbers as text", () => {
    const { nominations } = composeRound(320, 1);
    const some = (shape: RegExp, texts: readonly unknown[]) =>
      texts.some((text) => typeof text === "string" && shape.test(text));
    const cells = nominations.map(({ nameCell }) => nameCell);
    expect(some(/^.　.$/u, cells)).toBe(true);
    expect(some(/^.\s+.$/u, cells)).toBe(true);
    expect(some(/、/, cells)).toBe(true);
    for (const rare of ["䶮", "㛃", "𬱖"]) expect(some(new RegExp(rare, "u"), cells)).toBe(true);
    expect(some(/“.*”——/, cells)).toBe(true);
    const facts = nominations.flatMap((one) => Object.values(one.facts));
    expect(some(/多个?[人场]$|余[人场]$/, facts)).toBe(true);
    expect(some(/^约\d+/, facts)).toBe(true);
    expect(some(/万余$/, facts)).toBe(true);
    expect(some(/^\d{4}年\d{1,2}月$/, facts)).toBe(true);
    expect(facts.some((fact) => typeof fact === "object")).toBe(true);
    expect(facts).toContain("2021-11-20");
  });
});

import { expect, test } from "vitest";
import type { Say } from "#renderer/lib/language.ts";
import { statementsOf } from "#renderer/secretariat/solidity/statements.ts";
import { makeCategorySolidity } from "#tests/support/make-category-solidity.ts";
import { makeDiagnosisInput, type TwoCriteria } from "#tests/support/make-diagnosis-input.ts";

/** The name of the word with its facts, in place of the sentence. */
const named = ((name: string, facts: Record<string, string | number> = {}) =>
  [name.replace("solidity.", ""), ...Object.values(facts)].join(" ")) as unknown as Say;
const said = (input: Parameters<typeof makeCategorySolidity>[0]): readonly string[] =>
  statementsOf(makeCategorySolidity(input), named, "zh").map(
    ({ says, isNotable }) => `${isNotable ? "! " : ""}${says}`,
  );
const all = (main: number, side: number, experts = 3): TwoCriteria[] =>
  Array.from({ length: experts }, (): TwoCriteria => [main, side]);

test("firm seats are said with the number of ways tried, and nothing needs a look", () => {
  const found = said(makeDiagnosisInput([all(60, 30), all(50, 20), all(40, 10)]));
  expect(found[0]).toBe("says.seats 1 1 13 0 0");
  expect(found).toContain("says.expert 0 E0 专家E0");
  expect(found).toContain("says.drawn 候选c0 100%");
  expect(found).toContain("says.order agreement.high 1.00 3");
  expect(found).toContain("says.cellsNone 0");
  expect(found.filter((line) => line.startsWith("! "))).toEqual([]);
});

test("a seat that depends on one expert names the expert and needs a look", () => {
  const found = said(
    makeDiagnosisInput([
      [
        [60, 20],
        [60, 20],
        [70, 30],
      ],
      all(58, 24),
    ]),
  );
  expect(found[0]).toBe("says.seats 1 0 13 1 2");
  expect(found).toContain("! says.expert 1 E2 专家E2");
  expect(found).toContain("says.criterion 1 指标main");
});

test("with seats for all there is no line to speak of, and with one expert no agreement", () => {
  const input = makeDiagnosisInput([all(60, 30), all(50, 20)], { rule: { trim: 1, trimMinimum: 5, seats: 5 } });
  expect(said(input)[0]).toBe("says.noCut 2 5");
  expect(said(makeDiagnosisInput([all(60, 30, 1)]))).toContain("says.orderNone");
});

test("an order that is not known is said, and so is one that only the bundle gives", () => {
  const input = makeDiagnosisInput([all(60, 30), all(50, 20), all(40, 10)]);
  const cautions = (known: typeof input): readonly string[] =>
    statementsOf(makeCategorySolidity(known), named, "zh").map(({ caution }) => caution);
  expect(cautions(input)).toContain("caution.driftOffered");
  const unknown = { ...input, experts: input.experts.map((expert) => ({ ...expert, orderSource: null })) };
  expect(said(unknown)).toContain("says.driftUnknown");
  expect(cautions(unknown)).toContain("caution.driftUnknown");
});

test("who is farthest from the usual with the own region is named; a handful is said to be chance", () => {
  const rows = Array.from({ length: 8 }, (_, row): TwoCriteria[] => [
    [row < 5 ? 54 : 50, 20],
    [50, 20],
    [50, 20],
  ]);
  const from = (count: number) => {
    const input = makeDiagnosisInput(rows);
    const experts = input.experts.map((expert, column) => ({
      ...expert,
      ownRegion: rows.map((_, row) => column === 0 && row < count),
    }));
    const statements = statementsOf(makeCategorySolidity({ ...input, experts }), named, "zh");
    return statements.find(({ key }) => /ownRegion/i.test(key));
  };
  expect(from(5)).toEqual({
    key: "ownRegion",
    says: "says.ownRegion E0 专家E0 5 +4.0",
    caution: "caution.ownRegion",
    isNotable: true,
  });
  expect(from(4)).toMatchObject({ caution: "caution.ownRegionFew", isNotable: false });
  expect(from(0)).toMatchObject({ key: "noOwnRegion", caution: "caution.noOwnRegion" });
});

test("every statement carries its caution", () => {
  const statements = statementsOf(
    makeCategorySolidity(makeDiagnosisInput([all(60, 30), all(50, 20), all(40, 10)])),
    named,
    "en",
  );
  expect(statements.length).toBeGreaterThan(8);
  expect(statements.filter(({ caution }) => caution === "")).toEqual([]);
  expect(new Set(statements.map(({ key }) => key)).size).toBe(statements.length);
});

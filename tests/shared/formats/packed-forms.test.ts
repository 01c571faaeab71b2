import fc from "fast-check";
import { expect, test } from "vitest";
import { ScoreForm } from "#shared/domain/score.ts";
import { createScorePool, packForms, unpackForms } from "#shared/formats/packed-forms.ts";
import { err, ok } from "#shared/result.ts";

const form = (candidate: string, cells: readonly (readonly [string, number | null])[], comment = ""): ScoreForm =>
  ScoreForm.parse({
    candidate,
    standing: { state: "judging" },
    cells: cells.map(([criterion, tenths]) => ({
      criterion,
      cell: tenths === null ? { state: "blank" } : { state: "scored", tenths },
    })),
    comment,
  });
const recused = ScoreForm.parse({
  ...{ candidate: "c3", cells: [], comment: "" },
  standing: { state: "recused", reason: "同一单位", by: "expert" },
});

test("a packed text says what it is, by candidate and criterion, and leaves blanks out", () => {
  const packed = packForms([
    recused,
    form("c2", [
      ["effect", 0],
      ["devotion", null],
    ]),
    form(
      "c1",
      [
        ["effect", 185],
        ["devotion", 90],
      ],
      "䶮",
    ),
  ]);
  expect(packed).toBe(
    '{"format":"pingshen/merged-forms","formatVersion":1,"criteria":[[],["effect"],["devotion","effect"]],"forms":' +
      '[["c1","judging","","䶮",2,90,185],["c2","judging","","",1,0],["c3","recused","同一单位","",0]]}',
  );
  expect(unpackForms(packed, createScorePool())).toEqual(
    ok([
      {
        ...{ candidate: "c1", state: "judging", reason: "", comment: "䶮" },
        scores: [
          ["devotion", 90],
          ["effect", 185],
        ],
      },
      { candidate: "c2", state: "judging", reason: "", comment: "", scores: [["effect", 0]] },
      { candidate: "c3", state: "recused", reason: "同一单位", comment: "", scores: [] },
    ]),
  );
});

test("a text that is not whole, of another version or no JSON is not read", () => {
  const packed = packForms([form("c1", [["effect", 185]])]);
  const unpack = (text: string): unknown => unpackForms(text, createScorePool());
  expect(unpack(packed.replace(",185", ""))).toEqual(err("not whole: c1"));
  expect(unpack(packed.replace('Version":1', 'Version":2'))).toEqual(err("another version"));
  expect(() => unpack(packed.slice(1))).toThrow(SyntaxError);
});

test("in whatever order forms and scores come, the packed text is the same", () => {
  const cells: [string, number][] = [
    ["effect", 10],
    ["devotion", 20],
    ["reach", 30],
  ];
  const forms = ["c1", "c2", "c10"].map((id) => form(id, cells));
  const expected = packForms(forms);
  // The lists of criteria stand in the order in which the forms first need them.
  const shuffled = fc.tuple(
    fc.shuffledSubarray(forms, { minLength: 3, maxLength: 3 }),
    fc.shuffledSubarray(cells, { minLength: 3, maxLength: 3 }),
  );
  fc.assert(
    fc.property(shuffled, ([some, order]) => {
      expect(packForms(some.map(({ candidate }) => form(candidate, order)))).toBe(expected);
    }),
  );
});

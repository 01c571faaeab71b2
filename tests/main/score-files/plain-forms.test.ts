import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { ScoreForm } from "#shared/domain/score.ts";
import { arePlainForms } from "#main/score-files/plain-forms.ts";

const schema = z.array(ScoreForm);

/** Mostly what is right, sometimes what just is not. */
const mostly = <T>(right: fc.Arbitrary<T>, ...wrong: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: right }, { weight: 1, arbitrary: fc.constantFrom(...wrong) });

const id = mostly(fc.constantFrom("c-1", "effect", "a".repeat(80)), "", "a b", "a".repeat(81), "a\n", "好", 7);
const reason = mostly(fc.constantFrom("同单位", "x".repeat(9000)), "", null, 1);
const comment = mostly(fc.constantFrom("", "好", "x".repeat(5000)), "x".repeat(5001), null, 1);
const standing = fc.oneof(
  fc.constant({ state: "judging" }),
  fc.record({ state: fc.constant("recused"), reason, by: mostly(fc.constantFrom("expert", "secretariat"), "else") }),
  fc.record({ state: fc.constant("abstained"), reason }),
  fc.record({ state: fc.constantFrom("judging", "abstained", "else"), reason, by: fc.constant("expert") }),
  fc.record({ state: fc.constantFrom("recused", "judging"), reason }),
  fc.constantFrom(null, "judging", [], {}, { state: "recused" }),
);
const tenths = mostly(fc.constantFrom(0, 5, 200, 2 ** 53 - 1), 2 ** 53, -1, 0.5, "5", null);
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.record({ state: fc.constant("scored"), tenths }) },
  { weight: 3, arbitrary: fc.constant({ state: "blank" }) },
  fc.record({ state: fc.constantFrom("blank", "else"), tenths }),
  fc.constantFrom(null, {}, [], "blank", { state: "scored" }),
);
const line = mostly(fc.record({ criterion: id, cell }), null, [], {}, { criterion: "effect" });
const cells = mostly(fc.array(line, { maxLength: 3 }), null, {}, "");
const whole = { candidate: id, standing, cells, comment };
const said = mostly(fc.constantFrom("好", "x".repeat(2000)), "", "x".repeat(2001), null);
const criterionComments = mostly(
  fc.array(mostly(fc.record({ criterion: id, comment: said }), null, {}, { criterion: "effect" }), { maxLength: 2 }),
  null,
  {},
);
const form = fc.oneof(
  { weight: 8, arbitrary: fc.record(whole) },
  { weight: 4, arbitrary: fc.record({ ...whole, criterionComments }) },
  fc.record({ ...whole, more: fc.constant(1) }),
  fc.record({ candidate: id, standing, cells }),
  fc.constantFrom(null, [], "form"),
);

test("what is taken at a glance is exactly what the schema answers", () => {
  let taken = 0;
  fc.assert(
    fc.property(mostly(fc.array(form, { maxLength: 2 }), null, {}, "forms"), (made) => {
      const forms: unknown = JSON.parse(JSON.stringify(made));
      if (!arePlainForms(forms)) return;
      taken += 1;
      expect(schema.parse(forms)).toStrictEqual(forms);
    }),
    { numRuns: 10_000 },
  );
  expect(taken).toBeGreaterThan(1000);
});

test("every form that the program itself writes is taken at a glance", () => {
  const judging = { candidate: "c-1", standing: { state: "judging" }, comment: "好" };
  const scored = { criterion: "effect", cell: { state: "scored", tenths: 0 } };
  const blank = { criterion: "devotion", cell: { state: "blank" } };
  const aside = { candidate: "c-2", cells: [], comment: "" };
  expect(
    arePlainForms([
      { ...judging, cells: [scored, blank] },
      { ...judging, cells: [scored], criterionComments: [{ criterion: "effect", comment: "有据" }] },
      { ...aside, standing: { state: "recused", by: "secretariat", reason: "同单位" } },
      { ...aside, standing: { state: "abstained", reason: "不熟悉" } },
    ]),
  ).toBe(true);
});

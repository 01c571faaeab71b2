import { expect, test } from "vitest";
import type { SettledField, TypedSheet } from "#shared/formats/paper-entry.ts";
import { CandidateId, CriterionId } from "#shared/ids.ts";
import { compareSheets } from "#shared/paper-entry/compare-sheets.ts";
import { paperForms } from "#shared/paper-entry/paper-forms.ts";

const [effect, devotion] = [CriterionId.parse("effect"), CriterionId.parse("devotion")];
const criteria = [effect, devotion];
const sheet = (change: Partial<TypedSheet> = {}): TypedSheet => ({
  ...{ standing: "judging", reason: "", writtenTenths: 950, comment: "很好" },
  cells: [
    { criterion: effect, tenths: 570 },
    { criterion: devotion, tenths: 380 },
  ],
  ...change,
});
const look = (field: string, value: string): SettledField => ({ field, value, by: "郑看", at: "2023-12-16T00:00:00Z" });
const open = (compared: ReturnType<typeof compareSheets>): string[] =>
  compared.fields.flatMap(({ field, value }) => (value === undefined ? [field] : []));

test("comments agree whatever their blanks and widths, scores only when they are equal", () => {
  const other = sheet({ comment: " 很 好", cells: [{ criterion: effect, tenths: 575 }] });
  const compared = compareSheets([sheet(), other], [], criteria);
  expect(open(compared)).toEqual(["cell effect", "cell devotion"]);
  expect([compared.isOpen, compared.sumTenths, compared.sumQuestion]).toEqual([true, null, null]);
});

test("while the standing differs nothing else is asked, and afterwards only what matters under it", () => {
  const aside = sheet({ standing: "recused", reason: "同乡", cells: [], writtenTenths: null, comment: "" });
  expect(open(compareSheets([sheet(), aside], [], criteria))).toEqual(["standing"]);
  const recused = compareSheets([sheet(), aside], [look("standing", "recused")], criteria);
  expect(open(recused)).toEqual(["reason"]);
  const judging = compareSheets([sheet(), aside], [look("standing", "judging")], criteria);
  expect(open(judging)).toEqual(["cell effect", "cell devotion", "written", "comment"]);
});

test("a settled total question holds for exactly the numbers that were seen", () => {
  const odd = sheet({ writtenTenths: 955 });
  expect(compareSheets([odd, odd], [], criteria)).toMatchObject({ sumQuestion: "950 955", isOpen: true });
  expect(compareSheets([odd, odd], [look("sum", "950 955")], criteria).isOpen).toBe(false);
  const changed = compareSheets([odd, odd], [look("sum", "950 955"), look("cell effect", "565")], criteria);
  expect(changed).toMatchObject({ sumQuestion: "945 955", sumSettled: undefined, isOpen: true });
});

test("the form has what both typed or the paper says, and registered recusals are the secretariat's", () => {
  const [c1, c2] = [CandidateId.parse("c1"), CandidateId.parse("c2")];
  const typed: [TypedSheet, TypedSheet] = [sheet(), sheet({ cells: [{ criterion: devotion, tenths: 380 }] })];
  const settled = [look("cell effect", "565"), look("sum", "945 950")];
  const record = { sheets: [{ candidate: c2, typed, settled }], recusals: [{ candidate: c1, reason: "同单位" }] };
  expect(paperForms(record, () => criteria)).toEqual([
    { candidate: "c1", standing: { state: "recused", reason: "同单位", by: "secretariat" }, cells: [], comment: "" },
    {
      candidate: "c2",
      standing: { state: "judging" },
      cells: [
        { criterion: "effect", cell: { state: "scored", tenths: 565 } },
        { criterion: "devotion", cell: { state: "scored", tenths: 380 } },
      ],
      comment: "很好",
    },
  ]);
});

import { PrintedCode } from "#shared/formats/paper-entry.ts";
import type { Input, Output } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { isSamePerson } from "#shared/domain/is-same-person.ts";
import { cellField } from "#shared/paper-entry/compare-sheets.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import { paperSettlement } from "#shared/schema/secretariat-paper.ts";
import { changeEntry } from "#main/secretariat/paper-entry/change-entry.ts";
import type { OpenEntry } from "#main/secretariat/paper-entry/open-entry.ts";
import { criteriaOfRows } from "#main/secretariat/paper-entry/paper-rows.ts";
import { openSheets, readBoth, type BothTypings } from "#main/secretariat/paper-entry/read-comparison.ts";
import { refuseScore } from "#main/secretariat/paper-entry/type-sheets.ts";

type Wish = Input<"paper-entry/settle">;

/**
 * Records what a third look at the paper says of one field; a later look replaces an earlier one.
 *
 * Errors: `paper-entry/look-by-typist` where one of the two typists looks: nobody judges the own typing.
 */
export function settleField(open: OpenEntry, wish: Wish, nowMs: number): Result<Output<"paper-entry/settle">, Problem> {
  const { opened, entry } = open;
  const both = readBoth(open);
  if (!both.ok) return both;
  if (both.value.typings.some(({ typist }) => isSamePerson(typist, wish.by)))
    return err({ kind: "paper-entry/look-by-typist", facts: { by: wish.by } });
  const refusal = wish.candidate === null ? refuseCode(wish) : refuseValue(open, both.value, wish);
  if (refusal !== undefined) return err(refusal);
  const { candidate, field, value, by } = wish;
  const facts = { entry: entry.id, expert: entry.expert, candidate, field };
  changeEntry(opened, { kind: "paper-entry/settled", by, atMs: nowMs, facts }, (transaction) => {
    const values = { entry: entry.id, candidate, field, value, settledBy: by, settledAtMs: nowMs };
    transaction.insert(paperSettlement).values(values).run();
  });
  const after = readBoth(open);
  return after.ok ? ok({ openSheets: openSheets(after.value) }) : after;
}

const refuseCode = ({ field, value }: Wish): Problem | undefined =>
  field === "control" && (value === "" || PrintedCode.safeParse(value).success) ? undefined : unknownField;

const unknownField: Problem = { kind: "paper-entry/field-unknown" };
const standings: readonly string[] = ["judging", "recused", "abstained"];

/** Only a field that matters may be settled, with a value that the paper may have. */
function refuseValue(open: OpenEntry, { sheets }: BothTypings, { candidate, field, value }: Wish): Problem | undefined {
  const sheet = sheets.find((one) => one.candidate === candidate);
  if (sheet === undefined) return { kind: "paper-entry/sheet-unknown" };
  if (field === "sum") return value === sheet.compared.sumQuestion ? undefined : unknownField;
  if (!sheet.compared.fields.some((one) => one.field === field)) return unknownField;
  if (field === "standing") return standings.includes(value) ? undefined : unknownField;
  if (field === "reason") return value.trim() === "" ? { kind: "paper-entry/reason-missing" } : undefined;
  if (field === "comment" || value === "") return undefined;
  const criterion = criteriaOfRows(
    open.opened.rules,
    open.rows,
  )(sheet.candidate).find(({ id }) => cellField(id) === field);
  return refuseTenths(value, criterion);
}

function refuseTenths(value: string, criterion: Criterion | undefined): Problem | undefined {
  if (!/^(0|[1-9]\d{0,5})$/.test(value)) return unknownField;
  return criterion === undefined ? undefined : refuseScore(Number(value), criterion);
}

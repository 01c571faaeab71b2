import type { SettledField, TypedSheet } from "#shared/formats/paper-entry.ts";
import type { CriterionId } from "#shared/ids.ts";

/** One thing that both typed, and what it is at last; `value` is undefined while it is open. */
export interface ComparedField {
  readonly field: string;
  readonly first: string;
  readonly second: string;
  readonly settled: SettledField | undefined;
  readonly value: string | undefined;
}

/** A sheet held against itself. */
export interface ComparedSheet {
  /** Only what matters under the standing: scores of whoever judged, the reason of whoever stood aside. */
  readonly fields: readonly ComparedField[];
  /** Sum of the cells; null while one is open or blank, or when nobody judged. */
  readonly sumTenths: number | null;
  /** Text under which a person accepts that the written total is not the sum; null when there is nothing to accept. */
  readonly sumQuestion: string | null;
  readonly sumSettled: SettledField | undefined;
  readonly isOpen: boolean;
}

/** Field of a criterion's score. */
export const cellField = (criterion: CriterionId): string => `cell ${criterion}`;

/** A typed sheet as field and text: tenths in digits, nothing for a blank. */
const sheetValues = (sheet: TypedSheet, criteria: readonly CriterionId[]): ReadonlyMap<string, string> =>
  new Map<string, string>([
    ["standing", sheet.standing],
    ["reason", sheet.reason],
    ...criteria.map((id): [string, string] => {
      const tenths = sheet.cells.find(({ criterion }) => criterion === id)?.tenths;
      return [cellField(id), tenths === undefined ? "" : String(tenths)];
    }),
    ["written", sheet.writtenTenths === null ? "" : String(sheet.writtenTenths)],
    ["comment", sheet.comment],
  ]);

const isText = (field: string): boolean => field === "reason" || field === "comment";
const plain = (text: string): string => text.normalize("NFKC").replace(/\s/gu, "");
const agree = (field: string, one: string, other: string): boolean =>
  isText(field) ? plain(one) === plain(other) : one === other;

/**
 * Compares what two people typed from one sheet, cell by cell, with what was settled since.
 *
 * Shape: texts agree whatever their blanks and widths; the first one's wording stands.
 */
export function compareSheets(
  [one, other]: readonly [TypedSheet, TypedSheet],
  settled: readonly SettledField[],
  criteria: readonly CriterionId[],
): ComparedSheet {
  const [first, second] = [sheetValues(one, criteria), sheetValues(other, criteria)];
  const compared = (field: string): ComparedField => {
    const [was, is] = [first.get(field) ?? "", second.get(field) ?? ""];
    const look = settled.find((own) => own.field === field);
    return {
      field,
      first: was,
      second: is,
      settled: look,
      value: look?.value ?? (agree(field, was, is) ? was : undefined),
    };
  };
  const standing = compared("standing");
  const cells = criteria.map((id) => compared(cellField(id)));
  const written = compared("written");
  const fields = [standing];
  if (standing.value === "judging") fields.push(...cells, written, compared("comment"));
  else if (standing.value !== undefined) fields.push(compared("reason"));
  const isJudging = standing.value === "judging";
  const sumTenths = isJudging ? sumOf(cells) : null;
  const isOdd = sumTenths !== null && written.value !== undefined && written.value !== String(sumTenths);
  const sumQuestion = isOdd ? `${String(sumTenths)} ${written.value}` : null;
  const sumSettled = settled.find(({ field, value }) => field === "sum" && value === sumQuestion);
  const isUnsettled = fields.some(({ value }) => value === undefined);
  return { fields, sumTenths, sumQuestion, sumSettled, isOpen: isUnsettled || (isOdd && sumSettled === undefined) };
}

function sumOf(cells: readonly ComparedField[]): number | null {
  let sum = 0;
  for (const { value } of cells) {
    if (value === undefined || value === "") return null;
    sum += Number(value);
  }
  return sum;
}

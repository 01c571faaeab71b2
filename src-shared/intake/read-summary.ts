import type { Declared } from "#shared/domain/candidate.ts";
import { findHeads, type FoundHeads } from "#shared/intake/find-heads.ts";
import { nominationMeanings, type NominationColumn } from "#shared/intake/column-meaning.ts";
import { findCategory } from "#shared/intake/find-category.ts";
import { findUnitType } from "#shared/intake/find-unit-type.ts";
import { isEmptyMark, plainText } from "#shared/intake/plain-text.ts";
import { fieldHeads, readFacts } from "#shared/intake/read-facts.ts";
import { readDay } from "#shared/intake/read-day.ts";
import { readName } from "#shared/intake/read-name.ts";
import { opposite, readNotSecret, readYesNo } from "#shared/intake/read-yes-no.ts";
import type { Reading } from "#shared/intake/reading.ts";
import { cellPlace, columnName, mergeAt, textAt, type SheetGrid } from "#shared/intake/sheet-grid.ts";
import type { Finding } from "#shared/finding.ts";
import type { CategoryId } from "#shared/ids.ts";
import { fieldsOfTest } from "#shared/rules/condition.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** A row of the summary workbook, read; ids come later. */
export interface SummaryRow {
  readonly category: CategoryId;
  readonly number: string;
  readonly name: string;
  readonly nameRaw: string;
  readonly place: string;
  readonly unitName: string;
  /** Id of a unit type; `undefined` when the cell names none. */
  readonly unitType: string | undefined;
  readonly firstNominator: string;
  readonly receivedOn: string | null;
  readonly notSecret: boolean | null;
  readonly summary: string;
  readonly declared: Declared;
  readonly at: string;
  /** What is wrong with cells of this row. */
  readonly findings: readonly Finding[];
}

/** All rows of a workbook, and what is wrong beside them. */
export interface Summary {
  /** Sheets whose head was understood. */
  readonly sheetsRead: number;
  readonly rows: readonly SummaryRow[];
  readonly findings: readonly Finding[];
}

const notARow = /^(?:注|说明|备注|填表|联系|审核|合计|总计|小计|制表|填报|单位\(?盖章)/;

/** Reads every sheet of a summary workbook by the meaning of its heads. */
export function readSummary(rules: RuleFile, book: string, sheets: readonly SheetGrid[]): Summary {
  const findings: Finding[] = [];
  const rows: SummaryRow[] = [];
  let sheetsRead = 0;
  for (const sheet of sheets) {
    const at = `${book}/${sheet.name}`;
    const heads = findHeads(sheet, nominationMeanings, "name", 3);
    if (heads === undefined) {
      const code = "sheet-not-understood";
      if (sheet.rows.length > 0) findings.push({ severity: "remark", code, at, source: "", details: {} });
      continue;
    }
    sheetsRead += 1;
    if (sheet.hidden) {
      findings.push({ severity: "warning", code: "sheet-hidden", at, source: "", details: {} });
      continue;
    }
    findings.push(...headFindings(rules, at, sheet, heads));
    for (let row = heads.bodyRow; row < sheet.rows.length; row += 1) {
      const found = readRow({ rules, book, sheet, heads, row });
      if (found === undefined) continue;
      if ("name" in found) rows.push(found);
      else findings.push(found);
    }
  }
  return { sheetsRead, rows, findings };
}

function headFindings(
  rules: RuleFile,
  at: string,
  sheet: SheetGrid,
  heads: FoundHeads<NominationColumn>,
): readonly Finding[] {
  const doubles = heads.doubles.map(({ column }): Finding => {
    const head = textAt(sheet, heads.bodyRow - 1, column);
    return {
      severity: "remark",
      code: "head-double",
      at: `${at}!${columnName(column)}`,
      source: "",
      details: { head },
    };
  });
  const category = findCategory(rules, sheet.name);
  const conditions = category?.conditions ?? [];
  const absent = conditions.flatMap(({ test, source }) => {
    if (test === undefined) return [];
    const fields = fieldsOfTest(test);
    const isThere = (field: NominationColumn): boolean =>
      heads.columns.has(field) || (field === "badRecord" && heads.columns.has("noBadRecord"));
    return fields.filter((field) => !isThere(field)).map((field) => ({ head: fieldHeads[field], source }));
  });
  const unique = [...new Map(absent.map((each) => [each.head, each])).values()];
  return [
    ...doubles,
    ...unique.map(({ head, source }): Finding => ({
      severity: "warning",
      code: "head-missing",
      at,
      source,
      details: { head },
    })),
  ];
}

interface RowPlace {
  readonly rules: RuleFile;
  readonly book: string;
  readonly sheet: SheetGrid;
  readonly heads: FoundHeads<NominationColumn>;
  readonly row: number;
}

type Cell = (column: NominationColumn) => { readonly raw: string; readonly at: string } | undefined;

function readRow(place: RowPlace): SummaryRow | Finding | undefined {
  const { rules, book, sheet, heads, row } = place;
  if (!isNominationRow(place)) return undefined;
  const cell: Cell = (column) => {
    const at = heads.columns.get(column);
    return at === undefined ? undefined : { raw: textAt(sheet, row, at), at: cellPlace(book, sheet, row, at) };
  };
  const text = (column: NominationColumn): string => {
    const raw = cell(column)?.raw ?? "";
    return isEmptyMark(raw) ? "" : raw.trim();
  };
  const nameRaw = text("name");
  const at = cell("name")?.at ?? book;
  const stop = (code: Finding["code"], source: string, details: Finding["details"]): Finding => ({
    severity: "error",
    code,
    at,
    source,
    details,
  });
  if (nameRaw === "") return stop("name-missing", "", { number: text("number") });
  const categoryText = text("category") === "" ? sheet.name : text("category");
  const category = findCategory(rules, categoryText);
  if (category === undefined) return stop("category-unknown", "通知要点 §2", { text: categoryText, name: nameRaw });
  const unitType = findUnitType(rules, text("unitType")) ?? findUnitType(rules, text("unit"));
  return {
    category: category.id,
    number: text("number"),
    name: readName(nameRaw),
    nameRaw,
    place: text("place"),
    unitName: text("unit"),
    unitType: unitType?.id,
    firstNominator: text("firstNominator"),
    summary: text("summary"),
    declared: readFacts(cell),
    at,
    ...readReceipt(cell),
  };
}

/** Day of receipt and the declaration of secrecy, and what in them cannot be read; conditions report their own cells. */
function readReceipt(cell: Cell): Pick<SummaryRow, "receivedOn" | "notSecret" | "findings"> {
  const received = readDay(cell("receivedOn")?.raw ?? "");
  const [declaration, question] = [cell("notSecret"), cell("secret")];
  const asked = declaration ?? question;
  const secrecy =
    declaration === undefined && question !== undefined ? secretAnswer(question.raw) : readNotSecret(asked?.raw ?? "");
  const findings: Finding[] = [];
  const tell = (head: string, found: ReturnType<Cell>, state: string): void => {
    if (state !== "unreadable" || found === undefined) return;
    const details = { head, text: found.raw };
    findings.push({ severity: "remark", code: "value-unreadable", at: found.at, source: "", details });
  };
  tell("收到日期", cell("receivedOn"), received.state);
  tell("不涉密", asked, secrecy.state);
  const valueOf = <T>(reading: Reading<T>): T | null => (reading.state === "read" ? reading.value : null);
  return { receivedOn: valueOf(received), notSecret: valueOf(secrecy), findings };
}

/** Rows of notes, sums and signatures are not nominations; neither are lines that only continue a merged name. */
function isNominationRow({ sheet, heads, row }: RowPlace): boolean {
  const nameColumn = heads.columns.get("name") ?? 0;
  const range = mergeAt(sheet, row, nameColumn);
  if (range !== undefined && (range.top < row || range.right - range.left > 2)) return false;
  const own = sheet.rows[row] ?? [];
  const known = [...heads.columns.values()].filter((column) => (own[column] ?? "").trim() !== "");
  const first = plainText(own.find((text) => text.trim() !== "") ?? "");
  if (notARow.test(first)) return false;
  return (own[nameColumn] ?? "").trim() === "" ? known.length >= 3 : known.length >= 2;
}

/** Under 「是否涉密」 a yes says that there is a secret; the words 「不涉密」 say themselves. */
function secretAnswer(raw: string): ReturnType<typeof readNotSecret> {
  const asked = readYesNo(raw);
  return asked.state === "read" ? opposite(asked) : readNotSecret(raw);
}

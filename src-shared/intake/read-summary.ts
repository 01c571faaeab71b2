import type { Declared } from "#shared/domain/candidate.ts";
import { findHeads, likeliestHeads, type FoundHeads } from "#shared/intake/find-heads.ts";
import { nominationMeanings, type NominationColumn } from "#shared/intake/column-meaning.ts";
import { fittingMapping, type ColumnMapping } from "#shared/intake/column-mapping.ts";
import { linkInCell } from "#shared/intake/cell-links.ts";
import { findCategory } from "#shared/intake/find-category.ts";
import { findUnitType } from "#shared/intake/find-unit-type.ts";
import { isEmptyMark } from "#shared/intake/plain-text.ts";
import { headFindings } from "#shared/intake/head-findings.ts";
import { readFacts } from "#shared/intake/read-facts.ts";
import { isNominationRow } from "#shared/intake/nomination-row.ts";
import { readDay } from "#shared/intake/read-day.ts";
import { readName } from "#shared/intake/read-name.ts";
import { opposite, readNotSecret, readYesNo } from "#shared/intake/read-yes-no.ts";
import type { Reading } from "#shared/intake/reading.ts";
import { cellPlace, textAt, type SheetGrid } from "#shared/intake/sheet-grid.ts";
import { columnsOf, guessedHeads, previewOf, type SheetReading } from "#shared/intake/sheet-reading.ts";
import { unitOfPlace } from "#shared/intake/unit-of-place.ts";
import { findUnitNote, type UnitNote } from "#shared/intake/unit-note.ts";
import { vagueFacts, vagueFinding } from "#shared/intake/vague-values.ts";
import type { Finding } from "#shared/finding.ts";
import type { CategoryId } from "#shared/ids.ts";
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
  /** Whether a sheet says which unit recommends, by a column or beside its table. */
  readonly namesUnits: boolean;
  /** Heads that no sheet has, of those that a summary cannot do without; empty when a sheet was understood. */
  readonly missingHeads: readonly string[];
  readonly rows: readonly SummaryRow[];
  readonly findings: readonly Finding[];
  /** How each sheet that holds anything was read. */
  readonly readings: readonly SheetReading[];
}

const neededHeads = { number: "序号", name: "姓名/名称", unit: "推荐单位" } as const;

/** Reads every sheet of a summary workbook by a mapping that a person confirmed, or else by the meaning of its heads. */
export function readSummary(
  rules: RuleFile,
  book: string,
  sheets: readonly SheetGrid[],
  mappings: readonly ColumnMapping[] = [],
): Summary {
  const read = sheets.map((sheet) => readSheet(rules, book, sheet, mappings));
  const understood = read.filter(({ understood }) => understood);
  return {
    sheetsRead: understood.length,
    namesUnits: understood.some(({ namesUnits }) => namesUnits),
    missingHeads: understood.length > 0 ? [] : headsMissingIn(sheets),
    rows: read.flatMap(({ rows }) => rows),
    findings: read.flatMap(({ findings }) => findings),
    readings: read.flatMap(({ reading }) => (reading === undefined ? [] : [reading])),
  };
}

interface ReadSheet extends Pick<Summary, "namesUnits" | "rows" | "findings"> {
  readonly understood: boolean;
  readonly reading?: SheetReading;
}

function readSheet(rules: RuleFile, book: string, sheet: SheetGrid, mappings: readonly ColumnMapping[]): ReadSheet {
  const at = `${book}/${sheet.name}`;
  const note = findUnitNote(book, sheet) ?? folderAsNote(book);
  const seen = { book, sheet: sheet.name, unit: note?.unitName ?? "", ...previewOf(sheet) };
  const mapped = fittingMapping(mappings, book, sheet, seen.unit);
  const heads = mapped?.heads ?? findHeads(sheet, nominationMeanings, "name", 3);
  const said = (severity: "warning" | "remark", code: Finding["code"]): readonly Finding[] => [
    { severity, code, at, source: "", details: {} },
  ];
  if (heads === undefined) {
    const nothing = { understood: false, namesUnits: false, rows: [], findings: [] };
    if (sheet.rows.length === 0) return nothing;
    const reading = { ...seen, by: "nothing", mapping: null, ...guessedHeads(sheet), rows: 0 } as const;
    return { ...nothing, findings: said("remark", "sheet-not-understood"), reading };
  }
  const namesUnits = heads.columns.has("unit") || (note !== undefined && note.at !== book);
  if (sheet.hidden) return { understood: true, namesUnits, rows: [], findings: said("warning", "sheet-hidden") };
  const read = readRows({ rules, book, sheet, heads });
  const reading = {
    ...seen,
    ...(mapped === undefined
      ? ({ by: "meaning", mapping: null } as const)
      : ({ by: "mapping", mapping: mapped.mapping.id } as const)),
    ...{ topRow: heads.topRow, depth: heads.bodyRow - heads.topRow, columns: columnsOf(heads), rows: read.rows.length },
  };
  const categories = new Set(read.rows.map(({ category }) => category));
  const ofHeads = headFindings(rules, at, sheet, heads, categories);
  const findings = [...ofHeads, ...read.findings, ...borrowedUnit(book, note, read.rows)];
  const rows = read.rows.map((row) => (row.unitName === "" && note ? withUnitOf(rules, note, row) : row));
  return { understood: true, namesUnits, rows, findings, reading };
}

/** What there is to say of rows that name no unit and get it from beside the table or from the folder. */
function borrowedUnit(book: string, note: UnitNote | undefined, rows: readonly SummaryRow[]): readonly Finding[] {
  const borrowed = rows.filter(({ unitName }) => unitName === "").length;
  return note === undefined || borrowed === 0 ? [] : [noteFinding(note, borrowed, note.at === book)];
}

const withUnitOf = (rules: RuleFile, { unitName }: UnitNote, row: SummaryRow): SummaryRow => ({
  ...row,
  unitName,
  unitType: row.unitType ?? findUnitType(rules, unitName)?.id,
});

/** Where neither column nor note names the unit, the folder that the workbook lies in proposes it. */
function folderAsNote(book: string): UnitNote | undefined {
  const unitName = unitOfPlace(book);
  return unitName === "" ? undefined : { unitName, at: book };
}

const noteFinding = ({ unitName, at }: UnitNote, rows: number, isFolder: boolean): Finding => ({
  severity: isFolder ? "warning" : "remark",
  code: isFolder ? "unit-from-folder" : "unit-from-note",
  at,
  source: "通知要点 §4",
  details: { unit: unitName, rows },
});

/** What the sheet that comes nearest lacks. */
function headsMissingIn(sheets: readonly SheetGrid[]): readonly string[] {
  const known = sheets.map((sheet) => new Set<string>(likeliestHeads(sheet, nominationMeanings)?.columns.keys()));
  const nearest = known.reduce((best, one) => (one.size > best.size ? one : best), new Set<string>());
  return Object.entries(neededHeads).flatMap(([column, head]) => (nearest.has(column) ? [] : [head]));
}

interface TablePlace {
  readonly rules: RuleFile;
  readonly book: string;
  readonly sheet: SheetGrid;
  readonly heads: FoundHeads<NominationColumn>;
}

type Cell = (column: NominationColumn) => { readonly raw: string; readonly at: string } | undefined;

function readRows(table: TablePlace): { readonly rows: readonly SummaryRow[]; readonly findings: readonly Finding[] } {
  const rows: SummaryRow[] = [];
  const findings: Finding[] = [];
  for (let row = table.heads.bodyRow; row < table.sheet.rows.length; row += 1) {
    if (!isNominationRow(table.sheet, table.heads, row)) continue;
    const found = readRow(table, row);
    if ("name" in found) rows.push(found);
    else findings.push(found);
  }
  return { rows, findings };
}

function readRow({ rules, book, sheet, heads }: TablePlace, row: number): SummaryRow | Finding {
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
  const declared = readFacts(cell);
  const { findings, ...receipt } = readReceipt(cell);
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
    declared,
    at,
    ...receipt,
    findings: [
      ...findings,
      ...vagueFacts(declared),
      ...[...heads.columns.keys()].flatMap((column) => linkInCell(cell(column))),
    ],
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
  if (received.state === "read" && received.approximate)
    findings.push(vagueFinding({ head: "收到日期", raw: "", at: "", ...cell("receivedOn"), value: received.value }));
  tell("不涉密", asked, secrecy.state);
  const valueOf = <T>(reading: Reading<T>): T | null => (reading.state === "read" ? reading.value : null);
  return { receivedOn: valueOf(received), notSecret: valueOf(secrecy), findings };
}

/** Under 「是否涉密」 a yes says that there is a secret; the words 「不涉密」 say themselves. */
function secretAnswer(raw: string): ReturnType<typeof readNotSecret> {
  const asked = readYesNo(raw);
  return asked.state === "read" ? opposite(asked) : readNotSecret(raw);
}

import { normaliseName } from "#shared/eligibility/normalise-name.ts";
import type { Expert } from "#shared/domain/expert.ts";
import { findHeads } from "#shared/intake/find-heads.ts";
import { rosterMeanings, type RosterColumn } from "#shared/intake/column-meaning.ts";
import { findCategory } from "#shared/intake/find-category.ts";
import { panelFindings } from "#shared/roster/panel-findings.ts";
import { plainText } from "#shared/intake/plain-text.ts";
import { readName } from "#shared/intake/read-name.ts";
import { cellPlace, textAt, type SheetGrid } from "#shared/intake/sheet-grid.ts";
import type { Finding, Severity } from "#shared/finding.ts";
import { ExpertId, type CategoryId } from "#shared/ids.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** A roster as read; nothing of it may be used while an error stands. */
export interface ReadRoster {
  /** Whether any sheet has the heads of a roster. */
  readonly understood: boolean;
  readonly experts: readonly Expert[];
  readonly findings: readonly Finding[];
}

interface PlacedExpert {
  readonly expert: Expert;
  readonly at: string;
}

/** Reads a roster by the meaning of its heads; all findings at once. */
export function readRoster(rules: RuleFile, book: string, sheets: readonly SheetGrid[]): ReadRoster {
  const experts: PlacedExpert[] = [];
  const findings: Finding[] = [];
  let understood = false;
  for (const sheet of sheets.filter(({ hidden }) => !hidden)) {
    const heads = findHeads(sheet, rosterMeanings, "name", 3);
    if (heads?.columns.has("categories") !== true) continue;
    understood = true;
    for (let row = heads.bodyRow; row < sheet.rows.length; row += 1) {
      const text = (column: RosterColumn): string => textAt(sheet, row, heads.columns.get(column) ?? -1).trim();
      const place = (column: RosterColumn): string => cellPlace(book, sheet, row, heads.columns.get(column) ?? 0);
      const read = readExpert(rules, text, place, experts.length + 1);
      findings.push(...read.findings);
      if (read.expert !== undefined) experts.push({ expert: read.expert, at: place("name") });
    }
  }
  findings.push(...doubles(experts));
  if (understood) {
    const seated = experts.map(({ expert }) => expert);
    findings.push(...panelFindings(rules, seated, book));
  }
  return { understood, experts: experts.map(({ expert }) => expert), findings };
}

const fault = (severity: Severity, code: Finding["code"], at: string, details: Finding["details"]): Finding => ({
  severity,
  code,
  at,
  source: "通知未规定（要点 §10）",
  details,
});

function readExpert(
  rules: RuleFile,
  text: (column: RosterColumn) => string,
  place: (column: RosterColumn) => string,
  position: number,
): { readonly expert?: Expert; readonly findings: readonly Finding[] } {
  const name = readName(text("name"));
  const isRow = name !== "" || (text("categories") !== "" && text("unit") !== "");
  if (!isRow) return { findings: [] };
  if (name === "") return { findings: [fault("error", "expert-name-missing", place("name"), {})] };
  const panels = readPanels(rules, text("categories"), name, place("categories"));
  const number = plainText(text("number")) || String(position);
  const id = ExpertId.safeParse(/^\d+$/.test(number) ? `E${number.padStart(2, "0")}` : number.toUpperCase());
  if (!id.success) {
    const bad = fault("error", "expert-number-bad", place("number"), { number, name });
    return { findings: [bad, ...panels.findings] };
  }
  const { categories, findings } = panels;
  const [unit, title, field] = [text("unit"), text("title"), text("field")];
  return { findings, expert: { id: id.data, name, unit, title, field, categories: [...categories] } };
}

/** The categories that a cell lists, by heading, title or alias; 「全部」 means all of them. */
function readPanels(
  rules: RuleFile,
  raw: string,
  name: string,
  at: string,
): { readonly categories: ReadonlySet<CategoryId>; readonly findings: readonly Finding[] } {
  const parts = raw.split(/[、,，;；/|\s]+/).filter((part) => part !== "");
  if (parts.length === 0)
    return { categories: new Set(), findings: [fault("error", "expert-category-missing", at, { name })] };
  const read = parts.map((part) => ({
    part,
    found: /^(?:全部|所有|各)/.test(part) ? rules.categories : exactly(rules, part),
  }));
  const unknown = read.filter(({ found }) => found.length === 0);
  return {
    categories: new Set(read.flatMap(({ found }) => found.map(({ id }) => id))),
    findings: unknown.map(({ part }) => fault("error", "expert-category-unknown", at, { text: part, name })),
  };
}

function exactly(rules: RuleFile, part: string): RuleFile["categories"] {
  const found = findCategory(rules, part);
  return found === undefined ? [] : [found];
}

/** Double numbers stop; double names stop when the unit is the same, otherwise a person looks. */
function doubles(experts: readonly PlacedExpert[]): readonly Finding[] {
  const severalBy = (key: (expert: Expert) => string): readonly PlacedExpert[][] =>
    [...Map.groupBy(experts, ({ expert }) => key(expert)).values()].filter((group) => group.length > 1);
  return [
    ...severalBy(({ id }) => id).flatMap((group) =>
      group.map(({ expert: { id }, at }) =>
        fault("error", "expert-number-double", at, { number: id, times: group.length }),
      ),
    ),
    ...severalBy(({ name }) => normaliseName(name)).flatMap((group) => {
      const sameUnit = new Set(group.map(({ expert }) => normaliseName(expert.unit))).size < group.length;
      return group.map(({ expert: { name }, at }) =>
        fault(sameUnit ? "error" : "warning", "expert-name-double", at, { name }),
      );
    }),
  ];
}

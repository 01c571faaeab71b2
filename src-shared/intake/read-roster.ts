import { normaliseName } from "#shared/eligibility/normalise-name.ts";
import type { Expert } from "#shared/domain/expert.ts";
import { findHeads } from "#shared/intake/find-heads.ts";
import { rosterMeanings, type RosterColumn } from "#shared/intake/column-meaning.ts";
import { findCategory } from "#shared/intake/find-category.ts";
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

/** Reads a roster by the meaning of its heads; all findings at once. */
export function readRoster(rules: RuleFile, book: string, sheets: readonly SheetGrid[]): ReadRoster {
  const experts: (Expert & { readonly at: string })[] = [];
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
      if (read.expert !== undefined) experts.push({ ...read.expert, at: place("name") });
    }
  }
  findings.push(...doubles(experts));
  if (understood) findings.push(...panelFindings(rules, experts, book));
  return { understood, experts: experts.map(({ at: _, ...expert }) => expert), findings };
}

const fault = (severity: Severity, code: Finding["code"], at: string, details: Finding["details"]): Finding => ({
  severity,
  code,
  at,
  source: "notice §10",
  details,
});

function readExpert(
  rules: RuleFile,
  text: (column: RosterColumn) => string,
  place: (column: RosterColumn) => string,
  position: number,
): { readonly expert?: Expert; readonly findings: readonly Finding[] } {
  const name = readName(text("name"));
  const panels = text("categories");
  if (name === "" && (panels === "" || text("unit") === "")) return { findings: [] };
  if (name === "") return { findings: [fault("error", "expert-name-missing", place("name"), {})] };
  const findings: Finding[] = [];
  const number = plainText(text("number")) || String(position);
  const id = ExpertId.safeParse(/^\d+$/.test(number) ? `E${number.padStart(2, "0")}` : number.toUpperCase());
  if (!id.success) findings.push(fault("error", "expert-number-bad", place("number"), { number, name }));
  const categories = new Set<CategoryId>();
  for (const part of panels.split(/[、,，;；\n|]|\/|\s{1,}/).filter((each) => each.trim() !== "")) {
    const found = /^(?:全部|所有|各类|全类)(?:类别)?$/.test(part) ? rules.categories : [findCategory(rules, part)];
    for (const category of found) {
      if (category === undefined)
        findings.push(fault("error", "expert-category-unknown", place("categories"), { text: part, name }));
      else categories.add(category.id);
    }
  }
  if (panels === "") findings.push(fault("error", "expert-category-missing", place("categories"), { name }));
  if (!id.success) return { findings };
  const facts = { name, unit: text("unit"), title: text("title"), field: text("field") };
  return { findings, expert: { id: id.data, ...facts, categories: [...categories] } };
}

/** Double numbers stop; double names stop when the unit is the same, otherwise a person looks. */
function doubles(experts: readonly (Expert & { readonly at: string })[]): readonly Finding[] {
  const byId = Map.groupBy(experts, ({ id }) => id);
  const byName = Map.groupBy(experts, ({ name }) => normaliseName(name));
  const isDouble = <T>(group: readonly T[]): boolean => group.length > 1;
  return [
    ...[...byId.values()]
      .filter(isDouble)
      .flatMap((group) =>
        group.map(({ id, at }) => fault("error", "expert-number-double", at, { number: id, times: group.length })),
      ),
    ...[...byName.values()].filter(isDouble).flatMap((group) => {
      const sameUnit = new Set(group.map(({ unit }) => normaliseName(unit))).size < group.length;
      return group.map(({ name, at }) => fault(sameUnit ? "error" : "warning", "expert-name-double", at, { name }));
    }),
  ];
}

function panelFindings(rules: RuleFile, experts: readonly Expert[], book: string): readonly Finding[] {
  const { minimumExperts, maximumExperts, oddPreferred, minimumValid, source } = rules.panel;
  return rules.categories.flatMap(({ id, title }) => {
    const count = experts.filter(({ categories }) => categories.includes(id)).length;
    const say = (severity: Severity, code: Finding["code"], details: Finding["details"]): Finding => ({
      severity,
      code,
      at: book,
      source,
      details: { category: title.zh, count, ...details },
    });
    if (count === 0) return [say("error", "panel-empty", {})];
    if (count < minimumValid) return [say("error", "panel-too-small", { needed: minimumValid })];
    if (count < minimumExperts) return [say("warning", "panel-small", { minimum: minimumExperts })];
    if (count > maximumExperts) return [say("remark", "panel-large", { maximum: maximumExperts })];
    return oddPreferred && count % 2 === 0 ? [say("remark", "panel-even", {})] : [];
  });
}

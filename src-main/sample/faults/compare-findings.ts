import type { PlantedFault } from "#main/sample/faults/plant-faults.ts";
import { categoryWords } from "#main/sample/sample-nomination.ts";
import type { FindingCode } from "#shared/finding-codes.ts";
import type { ScreeningRow, StoredFinding } from "#shared/ipc/secretariat-calls.ts";

/** How what was found in a round agrees with what was planted; each entry is «whom: code». */
export interface Agreement {
  readonly planted: number;
  readonly found: number;
  /** Planted, and not found. */
  readonly missed: readonly string[];
  /** Found, and not planted. */
  readonly wrong: readonly string[];
}

/** Said of sound nominations too: cells are vague, archives and mails are listed, one unit may only nominate students. */
const saidAnyway: readonly FindingCode[] = ["value-vague", "archive-unpacked", "mail-unpacked", "unit-limited"];

/** Compares findings with the key of the faults: errors and warnings exactly, of remarks those that were planted and no others. */
export function compareFindings(
  key: readonly PlantedFault[],
  rows: readonly ScreeningRow[],
  findings: readonly StoredFinding[],
): Agreement {
  const expected = key.flatMap((fault) =>
    [...fault.expects, ...(fault.remark === undefined ? [] : [fault.remark])].map((code) => expectedLine(fault, code)),
  );
  const lineOf = foundLines(rows);
  const open = new Map<string, number>();
  for (const line of expected) open.set(line, (open.get(line) ?? 0) + 1);
  const wrong: string[] = [];
  for (const finding of findings) {
    const line = lineOf(finding);
    const count = open.get(line) ?? 0;
    if (count > 0) open.set(line, count - 1);
    else if (!saidAnyway.includes(finding.code)) wrong.push(line);
  }
  const missed = [...open].flatMap(([line, count]) => Array.from({ length: count }, () => line));
  return { planted: expected.length, found: expected.length - missed.length, missed, wrong };
}

function expectedLine({ about, category, number, name, unit }: PlantedFault, code: FindingCode): string {
  if (about === "unit") return `${unit}: ${code}`;
  if (about === "table") return `${name}: ${code}`;
  if (about === "delivery") return `材料/${categoryWords[category].sheet}/${name}: ${code}`;
  return `${category} ${number} ${name}: ${code}`;
}

function foundLines(rows: readonly ScreeningRow[]): (finding: StoredFinding) => string {
  const candidates = new Map(rows.map((row) => [row.id, row]));
  const units = new Map(rows.map(({ unit, unitName }) => [unit, unitName]));
  return ({ candidate, unit, code, at }) => {
    const row = candidate === null ? undefined : candidates.get(candidate);
    if (row !== undefined) return `${row.category} ${row.number} ${row.name}: ${code}`;
    return `${(unit === null ? undefined : units.get(unit)) ?? at}: ${code}`;
  };
}

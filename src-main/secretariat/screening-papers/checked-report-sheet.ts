import type { SecretariatDatabase } from "#main/db/databases.ts";
import type { SheetCell } from "#main/files/encode-workbook.ts";
import type { LaidOutSheet } from "#main/files/lay-out-workbook.ts";
import type { ReportSource } from "#main/secretariat/screening-papers/report-source.ts";
import { localTime } from "#main/secretariat/selection/local-time.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import { secrecyClearance, unitsApart } from "#shared/schema/secretariat-checked.ts";
import { screeningReportWords as words } from "#shared/words/paper/screening-report.ts";

/** What people recorded against a suspicion of the program: marks that are none, names that are two units; revoked ones too. */
export function checkedReportSheet(
  database: Pick<SecretariatDatabase, "select">,
  { candidates, rules }: ReportSource,
): LaidOutSheet {
  const byId = new Map(candidates.map((one) => [one.nomination.id, one]));
  const clearances = database.select().from(secrecyClearance).orderBy(secrecyClearance.id).all();
  const apart = database.select().from(unitsApart).orderBy(unitsApart.id).all();
  const rows: SheetCell[][] = [
    ...clearances.map((row) => {
      const one = byId.get(row.candidate);
      return [
        words.checked.secrecy,
        ...[one?.nomination.number ?? null, one?.nomination.name ?? row.candidate, one?.nomination.unitName ?? null],
        ...[row.mark, row.at, row.sha256, [row.basis, row.judgement].filter((text) => text !== "").join("\n")],
        ...[row.recordedBy, row.witness, localTime(row.recordedAtMs, rules), validityOf(row, rules)],
      ];
    }),
    ...apart.map((row) => [
      words.checked.apart,
      ...[null, null, row.one, row.other, null, null, row.reason],
      ...[row.decidedBy, null, localTime(row.decidedAtMs, rules), validityOf({ ...row, revokedReason: "" }, rules)],
    ]),
  ];
  return {
    name: words.sheets.checked,
    rows: [[...words.checked.heads], ...(rows.length > 0 ? rows : [[words.none]])],
    heads: [0],
    widths: [14, 9, 16, 24, 24, 34, 24, 36, 10, 10, 19, 26],
  };
}

interface Revocable {
  readonly revokedBy: string | null;
  readonly revokedReason: string | null;
  readonly revokedAtMs: number | null;
}

function validityOf({ revokedBy, revokedReason, revokedAtMs }: Revocable, rules: RuleFile): string {
  if (revokedBy === null || revokedAtMs === null) return words.checked.inForce;
  const why = revokedReason === null || revokedReason === "" ? "" : `：${revokedReason}`;
  return `${words.checked.revoked}（${revokedBy}，${localTime(revokedAtMs, rules)}）${why}`;
}

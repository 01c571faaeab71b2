import { eq } from "drizzle-orm";
import type { PaperRecord } from "#shared/formats/paper-entry.ts";
import type { PaperComparison, PaperRow, PaperScan } from "#shared/ipc/paper-entry-calls.ts";
import { compareSheets, type ComparedSheet } from "#shared/paper-entry/compare-sheets.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { expert } from "#shared/schema/secretariat.ts";
import { attachedScans, settledFields, typedSheets, type OpenEntry } from "#main/secretariat/paper-entry/open-entry.ts";
import { criteriaOfRows, idsOf } from "#main/secretariat/paper-entry/paper-rows.ts";

type RecordedSheet = PaperRecord["sheets"][number];

/** What both typed, for whoever may see it: nobody before both have finished. */
export interface BothTypings {
  readonly typings: readonly [OpenEntry["typings"][number], OpenEntry["typings"][number]];
  readonly sheets: readonly (RecordedSheet & { readonly row: PaperRow; readonly compared: ComparedSheet })[];
  readonly control: PaperComparison["control"];
}

/** Reads both typings with what was settled. */
export function readBoth(open: OpenEntry): Result<BothTypings, Problem> {
  const [first, second] = open.typings;
  if (typeof first?.finishedAtMs !== "number" || typeof second?.finishedAtMs !== "number")
    return err({ kind: "paper-entry/not-finished" });
  const [ones, others] = [typedSheets(open, 1), typedSheets(open, 2)];
  const settled = settledFields(open);
  const criteriaOf = criteriaOfRows(open.opened.rules, open.rows);
  const sheets = open.rows.flatMap((row) => {
    const [one, other] = [ones.get(row.candidate), others.get(row.candidate)];
    if (row.recused !== null || one === undefined || other === undefined) return [];
    const typed: RecordedSheet["typed"] = [one, other];
    const own = [...(settled.get(row.candidate) ?? [])];
    const compared = compareSheets(typed, own, idsOf(criteriaOf(row.candidate)));
    return [{ row, candidate: row.candidate, typed, settled: own, compared }];
  });
  const code = settled.get(null)?.find(({ field }) => field === "control") ?? null;
  const [codeOne, codeOther] = [first.controlCode || null, second.controlCode || null];
  const isOpen = codeOne !== codeOther && code === null;
  return ok({
    typings: [first, second],
    sheets,
    control: { first: codeOne, second: codeOther, settled: code, isOpen },
  });
}

/** How many sheets still wait for a look at the paper. */
export const openSheets = ({ sheets, control }: BothTypings): number =>
  sheets.filter(({ compared }) => compared.isOpen).length + (control.isOpen ? 1 : 0);

/** Both typings side by side. */
export function readComparison(open: OpenEntry): Result<PaperComparison, Problem> {
  const both = readBoth(open);
  if (!both.ok) return both;
  const { typings, sheets, control } = both.value;
  return ok({
    expertName: expertNameOf(open),
    typists: [typings[0].typist, typings[1].typist],
    control,
    categories: open.categories,
    rows: sheets.map(({ row, compared }) => ({ ...row, compared })),
    openSheets: openSheets(both.value),
    scans: listScans(open),
  });
}

/** The attached scans as they are shown. */
export const listScans = (open: OpenEntry): PaperScan[] =>
  attachedScans(open).map(({ sha256, fileName, content, sizeBytes, pages, addedBy }) => ({
    ...{ sha256, fileName, content, sizeBytes, pages, addedBy },
  }));

/** The name of the expert whose sheets these are. */
export const expertNameOf = ({ opened, entry }: OpenEntry): string =>
  opened.database.select({ name: expert.name }).from(expert).where(eq(expert.id, entry.expert)).get()?.name ??
  entry.expert;

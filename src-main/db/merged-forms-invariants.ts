import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { sql } from "drizzle-orm";
import { createScorePool, unpackForms, type MergedForm } from "#shared/formats/packed-forms.ts";

type Reader = Pick<BetterSQLite3Database<Record<string, unknown>>, "all">;

interface MergedRow {
  readonly sha256: string;
  readonly forms: string | null;
  /** JSON list of candidate ids; null without a slip. */
  readonly assigned: string | null;
}

/** What always holds for the forms of merged files, which lie packed where SQL does not look into them. */
export const mergedFormsInvariants = {
  whole: "every merged file has its forms, whole",
  known: "a form is for a known candidate",
  once: "a candidate has one form in a merged file",
  judging: "only a form that judges has scores",
  positive: "a score is never below 0",
  assigned: "an expert judged only assigned candidates",
  complete: "every assigned candidate has a form in a merged file",
} as const;
type Rule = keyof typeof mergedFormsInvariants;

/** Names of those that the data break. Each file is looked at once. */
export function brokenMergedForms(database: Reader): string[] {
  const known = new Set(database.all<{ id: string }>(sql`SELECT id FROM candidate`).map(({ id }) => id));
  const files = database.all<{ sha256: string }>(sql`SELECT sha256 FROM score_file ORDER BY sha256`);
  const broken = new Set<Rule>();
  for (const { sha256 } of files) for (const rule of brokenInFile(rowOf(database, sha256), known)) broken.add(rule);
  const rules = Object.keys(mergedFormsInvariants) as Rule[];
  return rules.filter((rule) => broken.has(rule)).map((rule) => mergedFormsInvariants[rule]);
}

// One at a time: all of a large panel would take as much memory again.
const rowOf = (database: Reader, sha256: string): MergedRow | undefined =>
  database.all<MergedRow>(
    sql`SELECT file.sha256, merged.forms, slip.assigned FROM score_file file
        LEFT JOIN merged_scores merged ON merged.score_file = file.sha256
        LEFT JOIN slip ON slip.bundle = file.bundle AND slip.expert = file.expert WHERE file.sha256 = ${sha256}`,
  )[0];

function* brokenInFile(row: MergedRow | undefined, known: ReadonlySet<string>): Iterable<Rule> {
  const forms = unpacked(row?.forms ?? "");
  if (forms === undefined) {
    yield "whole";
    return;
  }
  const assigned = new Set(JSON.parse(row?.assigned ?? "[]") as readonly string[]);
  const seen = new Set<string>();
  for (const { candidate, state, scores } of forms) {
    if (!known.has(candidate)) yield "known";
    if (seen.has(candidate)) yield "once";
    seen.add(candidate);
    if (state !== "judging" && scores.length > 0) yield "judging";
    if (scores.some(([, tenths]) => !(tenths >= 0))) yield "positive";
    if (state === "judging" && !assigned.has(candidate)) yield "assigned";
  }
  for (const id of assigned) if (!seen.has(id)) yield "complete";
}

function unpacked(text: string): readonly MergedForm[] | undefined {
  try {
    return unpackForms(text, createScorePool());
  } catch {
    return undefined;
  }
}

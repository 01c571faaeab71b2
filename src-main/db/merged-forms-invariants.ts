import { sql } from "drizzle-orm";
import type { BetterSQLite3Database } from "drizzle-orm/better-sqlite3";
import { createScorePool, unpackForms, type MergedForm } from "#shared/formats/packed-forms.ts";
import { sha256OfLines } from "#main/crypto/crypto.ts";
import type { Steps } from "#main/steps.ts";

type Reader = Pick<BetterSQLite3Database<Record<string, unknown>>, "all">;

interface MergedRow {
  readonly forms: string | null;
  /** JSON list of candidate ids; null without a slip. */
  readonly assigned: string | null;
}

/** What always holds for the forms of merged files, which lie packed where SQL does not look into them. */
const mergedFormsInvariants = {
  whole: "every merged file has its forms, whole",
  known: "a form is for a known candidate",
  once: "a candidate has one form in a merged file",
  judging: "only a form that judges has scores",
  positive: "a score is never below 0",
  assigned: "an expert judged only assigned candidates",
  complete: "every assigned candidate has a form in a merged file",
} as const;
type Rule = keyof typeof mergedFormsInvariants;

/** Names of those that the data break. Each file is looked at once, and not again while nothing in it has changed. */
export function brokenMergedForms(database: Reader): string[] {
  const known = knownCandidates(database);
  const files = database.all<{ sha256: string }>(sql`SELECT sha256 FROM score_file ORDER BY sha256`);
  const broken = new Set<Rule>();
  for (const { sha256 } of files) for (const rule of prove(rowOf(database, sha256), known)) broken.add(rule);
  const rules = Object.keys(mergedFormsInvariants) as Rule[];
  return rules.filter((rule) => broken.has(rule)).map((rule) => mergedFormsInvariants[rule]);
}

/** A file that is about to be merged. */
export interface FileToProve {
  readonly bundle: string;
  readonly expert: string;
  /** As `packForms` writes them. */
  readonly forms: () => string;
}

/**
 * Looks at the forms of files that are about to be merged, one after the other, and remembers those that are sound.
 *
 * The check that ends the merge then knows them again by their digest and does not hold up the transaction; it looks
 * itself at whatever differs.
 */
export function* proveMergedForms(database: Reader, files: readonly FileToProve[]): Steps<void> {
  const known = knownCandidates(database);
  for (const { bundle, expert, forms } of files) {
    const slip = database.all<{ assigned: string }>(
      sql`SELECT assigned FROM slip WHERE bundle = ${bundle} AND expert = ${expert}`,
    )[0];
    prove({ forms: forms(), assigned: slip?.assigned ?? null }, known);
    yield;
  }
}

/** Digests of files, with all that they are held against, that were found sound; some panels' worth. */
const soundFiles = new Set<string>();
const keptDigests = 2000;

function remember(digest: string): void {
  soundFiles.add(digest);
  for (const oldest of [...soundFiles].slice(0, -keptDigests)) soundFiles.delete(oldest);
}

interface KnownCandidates {
  readonly ids: ReadonlySet<string>;
  readonly digest: string;
}

function knownCandidates(database: Reader): KnownCandidates {
  const ids = database.all<{ id: string }>(sql`SELECT id FROM candidate ORDER BY id`).map(({ id }) => id);
  return { ids: new Set(ids), digest: sha256OfLines(ids) };
}

/** What one file breaks; one that was found sound before, with all that it is held against, is not looked at again. */
function prove(row: MergedRow | undefined, { ids, digest: knownDigest }: KnownCandidates): ReadonlySet<Rule> {
  const digest = sha256OfLines([knownDigest, row?.assigned ?? "", row?.forms ?? ""]);
  if (soundFiles.has(digest)) return new Set();
  const found = new Set(brokenInFile(row, ids));
  if (found.size === 0) remember(digest);
  return found;
}

// One at a time: all of a large panel would take as much memory again.
const rowOf = (database: Reader, sha256: string): MergedRow | undefined =>
  database.all<MergedRow>(
    sql`SELECT merged.forms, slip.assigned FROM score_file file
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
  for (const form of forms) {
    if (!known.has(form.candidate)) yield "known";
    if (seen.has(form.candidate)) yield "once";
    seen.add(form.candidate);
    yield* brokenInForm(form, assigned);
  }
  for (const id of assigned) if (!seen.has(id)) yield "complete";
}

function* brokenInForm({ candidate, state, scores }: MergedForm, assigned: ReadonlySet<string>): Iterable<Rule> {
  if (state === "judging" && !assigned.has(candidate)) yield "assigned";
  if (state !== "judging" && scores.length > 0) yield "judging";
  if (scores.some(([, tenths]) => !(tenths >= 0))) yield "positive";
}

function unpacked(text: string): readonly MergedForm[] | undefined {
  try {
    const forms = unpackForms(text, createScorePool());
    return forms.ok ? forms.value : undefined;
  } catch {
    return undefined;
  }
}

import { readFileSync } from "node:fs";
import { PaperRecord } from "#shared/formats/paper-entry.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { attachedScans, type OpenEntry } from "#main/secretariat/paper-entry/open-entry.ts";
import { expertNameOf, openSheets, readBoth } from "#main/secretariat/paper-entry/read-comparison.ts";
import { scanPath } from "#main/secretariat/paper-entry/scan-files.ts";
import type { CallContext } from "#main/world.ts";

/** The record of an entry on which nothing is open any more, or what still is. */
export function makePaperRecord(
  open: OpenEntry,
  context: Pick<CallContext, "databases">,
  comparedBy: string,
  nowMs: number,
): Result<PaperRecord, Problem> {
  const both = readBoth(open);
  if (!both.ok) return both;
  const { typings, sheets, control } = both.value;
  const count = openSheets(both.value);
  if (count > 0) return err({ kind: "paper-entry/unsettled", facts: { count } });
  const scans = attachedScans(open);
  if (scans.length === 0) return err({ kind: "paper-entry/scan-missing" });
  const roundFolder = context.databases.roundFolder(open.opened.id);
  const lost = scans.find((scan) => hashAt(scanPath(roundFolder, scan)) !== scan.sha256);
  if (lost !== undefined) return err({ kind: "paper-entry/scan-damaged", facts: { file: lost.fileName } });
  const { row: round } = open.opened;
  // The schema drops what only the screen needs.
  const record = PaperRecord.parse({
    format: "pingshen/paper-entry",
    formatVersion: 1,
    round: round.id,
    practice: round.practice,
    ruleHash: round.ruleHash,
    bundle: open.entry.bundle,
    expert: open.entry.expert,
    expertName: expertNameOf(open),
    typists: typings.map(({ typist, startedAtMs, finishedAtMs, controlCode }) => ({
      by: typist,
      startedAt: isoTime(startedAtMs),
      finishedAt: isoTime(finishedAtMs ?? 0),
      controlCode: controlCode || null,
    })),
    ...(control.settled === null ? {} : { controlSettled: control.settled }),
    sheets,
    recusals: open.rows.flatMap(({ candidate, recused: reason }) => (reason === null ? [] : [{ candidate, reason }])),
    comparedBy,
    comparedAt: isoTime(nowMs),
    scans: scans.map(({ addedAtMs, ...scan }) => ({ ...scan, addedAt: isoTime(addedAtMs) })),
  });
  return ok(record);
}

const isoTime = (atMs: number): string => new Date(atMs).toISOString();

function hashAt(path: string): string | undefined {
  try {
    return sha256Hex(readFileSync(path));
  } catch {
    return undefined;
  }
}

import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Answer, Input } from "#shared/ipc/api.ts";
import type { HandOutRow } from "#shared/ipc/hand-out-calls.ts";
import { err, ok } from "#shared/result.ts";
import { handOutEndings, handOutListWords as words } from "#shared/words/paper/hand-out-list.ts";
import { diskReason } from "#main/bundle-format/unreadable.ts";
import { appendJournal } from "#main/db/journal.ts";
import { encodeWorkbook, type Sheet } from "#main/files/encode-workbook.ts";
import { writeAtomic } from "#main/files/write-atomic.ts";
import { readRegister } from "#main/secretariat/hand-outs/read-register.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { journalFoot } from "#main/secretariat/reports/journal-foot.ts";
import type { CallContext } from "#main/world.ts";

/**
 * Writes the register as it stands; an earlier list is never overwritten.
 *
 * Errors: `hand-out/empty`, `file/grant-unknown`, `file/unwritable`.
 */
export async function exportRegister(
  input: Input<"hand-outs/export">,
  context: CallContext,
): Promise<Answer<"hand-outs/export">> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const { database, row, rules } = round.value;
  const target = context.grants.path(input.target);
  if (target === undefined) return err({ kind: "file/grant-unknown" });
  const rows = readRegister(database);
  if (rows.length === 0) return err({ kind: "hand-out/empty" });
  const nowMs = context.now();
  const writtenAt = new Date(nowMs).toISOString().slice(0, 16).replace("T", " ");
  const foot = journalFoot(database);
  const base = freeBase(target, `${words.title.zh}-${row.id}`);
  try {
    const { handOutListPdf } = await import("#main/paper/hand-out-list.ts");
    const facts = {
      round: row.id,
      title: rules.title.zh,
      practice: row.practice,
      writtenBy: input.by,
      writtenAt,
      foot,
    };
    const paper = await handOutListPdf({ ...facts, rows, font: context.assets.font });
    writeAtomic(`${base}.xlsx`, encodeWorkbook([register(rows), note(foot)]));
    writeAtomic(`${base}.pdf`, paper.bytes);
  } catch (fault) {
    // Both or none.
    rmSync(`${base}.xlsx`, { force: true });
    return err({ kind: "file/unwritable", facts: { name: target, reason: diskReason(fault) } });
  }
  database.transaction((transaction) => {
    const facts = { entries: rows.length };
    appendJournal(transaction, { atMs: nowMs, actor: input.by, kind: "hand-outs/exported", facts });
  });
  return ok({ files: [`${base}.xlsx`, `${base}.pdf`] });
}

function freeBase(target: string, wanted: string): string {
  for (let copy = 1; ; copy += 1) {
    const base = join(target, copy === 1 ? wanted : `${wanted}-${copy}`);
    if (!existsSync(`${base}.xlsx`) && !existsSync(`${base}.pdf`)) return base;
  }
}

function register(rows: readonly HandOutRow[]): Sheet {
  const { entry, expert, bundle, slip, carrier, purpose, handedOn, receiptOn, ended, remark } = words;
  const { recordedBy, recordedAt, changes } = words;
  const heads = [entry, expert, carrier, bundle, slip, purpose, handedOn, receiptOn, ended, remark];
  const last = [recordedBy, recordedAt, changes];
  return {
    name: words.title.zh,
    rows: [
      [...heads, ...last].map(({ zh }) => zh),
      ...rows.map((row) => [
        row.entry,
        `${row.expert} ${row.expertName}`,
        row.carrier,
        row.bundle,
        row.slip,
        row.purpose,
        row.handedOn,
        row.receiptOn ?? "",
        row.ended === null ? "" : `${handOutEndings[row.ended].zh} ${row.endedOn ?? ""}`.trim(),
        row.note,
        row.recordedBy,
        new Date(row.recordedAtMs).toISOString(),
        row.changes,
      ]),
    ],
  };
}

const note = (foot: string): Sheet => ({ name: words.note.zh, rows: [[words.noteText.zh], [foot]], widths: [100] });

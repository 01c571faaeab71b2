import { rmSync } from "node:fs";
import { basename, join } from "node:path";
import { correctionNotice, noticeMail, type NoticeFacts } from "#shared/corrections/correction-notice.ts";
import { countItems, type UnitCorrections } from "#shared/corrections/corrections-of.ts";
import type { Answer, Input } from "#shared/ipc/api.ts";
import { err, ok } from "#shared/result.ts";
import { diskReason } from "#main/bundle-format/unreadable.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { appendJournal } from "#main/db/journal.ts";
import { writeAtomic } from "#main/files/write-atomic.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { freeName, pathName } from "#main/secretariat/screening-papers/free-name.ts";
import {
  noticesWritten,
  readCorrections,
  type NoticesEntry,
} from "#main/secretariat/screening-papers/read-corrections.ts";
import { localTime } from "#main/secretariat/selection/local-time.ts";
import { journalFoot } from "#main/secretariat/reports/journal-foot.ts";
import type { CallContext } from "#main/world.ts";

/**
 * Writes one notice a unit as a Word document and as the text of a mail, and records each file's hash.
 *
 * Everything goes into a folder of its own that was not there before. When one of them cannot be written, none is left
 * and the journal says nothing of it.
 *
 * Errors: `file/grant-unknown`, `screening-papers/nothing-to-correct`, `file/unwritable`.
 */
export async function writeNotices(
  input: Input<"screening-papers/notices">,
  context: CallContext,
): Promise<Answer<"screening-papers/notices">> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const { database, row, rules } = round.value;
  const target = context.grants.path(input.target);
  if (target === undefined) return err({ kind: "file/grant-unknown" });
  const wanted = new Set(input.units);
  const units = readCorrections(round.value).filter(({ unit }) => wanted.has(unit));
  if (units.length === 0) return err({ kind: "screening-papers/nothing-to-correct", facts: { count: wanted.size } });
  const nowMs = context.now();
  const writtenOn = localTime(nowMs, rules).slice(0, 10);
  const folder = freeName(target, `${row.practice ? "练习" : ""}补正通知-${row.id}-${writtenOn}`);
  const facts: NoticeFacts = {
    title: rules.title.zh,
    practice: row.practice,
    secretariat: rules.secretariat.zh,
    dueOn: input.dueOn,
    writtenOn,
    contact: input.contact,
    remark: input.remark,
  };
  const foot = journalFoot(database);
  const entry: NoticesEntry = { dueOn: input.dueOn, units: [] };
  const files: string[] = [];
  for (const [at, unit] of units.entries()) {
    const base = join(folder, `${String(at + 1).padStart(3, "0")} ${pathName(unit.name)} 补正通知`);
    if (context.signal.aborted) {
      rmSync(folder, { recursive: true, force: true });
      return err({ kind: "call/cancelled" });
    }
    context.progress({ phase: "write", done: at, total: units.length, unit: "files", label: unit.name });
    try {
      entry.units.push(await writeOne(unit, base, facts, foot));
    } catch (fault) {
      // Nothing half sent: the folder is this call's own.
      rmSync(folder, { recursive: true, force: true });
      return err({ kind: "file/unwritable", facts: { name: basename(base), reason: diskReason(fault) } });
    }
    files.push(`${base}.docx`);
  }
  database.transaction((transaction) =>
    appendJournal(transaction, { atMs: nowMs, actor: input.by, kind: noticesWritten, facts: entry }),
  );
  return ok({ folder, units: units.length, files });
}

async function writeOne(
  unit: UnitCorrections,
  base: string,
  facts: NoticeFacts,
  foot: string,
): Promise<NoticesEntry["units"][number]> {
  // Loading the library takes a while, which nobody else in the core should wait for.
  const { noticeDocx } = await import("#main/secretariat/screening-papers/notice-docx.ts");
  const notice = correctionNotice(unit, facts);
  const docx = await noticeDocx(notice, foot);
  // Windows editors take a text for UTF-8 only with its mark, and want their own line ends.
  const txt = Buffer.from(`\ufeff${noticeMail(notice).replaceAll("\n", "\r\n")}`, "utf8");
  writeAtomic(`${base}.docx`, docx);
  writeAtomic(`${base}.txt`, txt);
  return { unit: unit.unit, items: countItems(unit), docx: sha256Hex(docx), txt: sha256Hex(txt) };
}

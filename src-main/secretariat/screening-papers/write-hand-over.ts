import { eq } from "drizzle-orm";
import { diskReason } from "#main/bundle-format/unreadable.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { appendJournal } from "#main/db/journal.ts";
import { writeAtomic } from "#main/files/write-atomic.ts";
import { openRound, type OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { freeName, pathName } from "#main/secretariat/screening-papers/free-name.ts";
import { nominationsOf } from "#main/secretariat/screening/decide.ts";
import { storedFindings } from "#main/secretariat/screening/list-screening.ts";
import type { OfficialPart } from "#main/secretariat/result-papers/official-docx.ts";
import { localTime } from "#main/secretariat/selection/local-time.ts";
import { journalFoot } from "#main/secretariat/reports/journal-foot.ts";
import type { CallContext } from "#main/world.ts";
import type { Nomination } from "#shared/domain/candidate.ts";
import type { Answer, Input } from "#shared/ipc/api.ts";
import type { StoredFinding } from "#shared/ipc/secretariat-calls.ts";
import { err, ok } from "#shared/result.ts";
import { isSecretSuspicion } from "#shared/screening/secret-suspicion.ts";
import * as tables from "#shared/schema/secretariat.ts";
import { findingTitle } from "#shared/words/finding-titles.ts";
import { secrecyHandOverWords as words } from "#shared/words/paper/secrecy-hand-over.ts";
import { fillSentence, type Sentence } from "#shared/words/sentence.ts";

/**
 * Writes the note with which material that may be secret is handed over: whose it is, where the marks stand, what has to
 * be done. Nothing of the material itself goes into it.
 *
 * Errors: `file/grant-unknown`, `screening/candidate-not-found`, `secrecy/nothing-found`, `file/unwritable`.
 */
export async function writeHandOver(
  input: Input<"secrecy/hand-over">,
  context: CallContext,
): Promise<Answer<"secrecy/hand-over">> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const target = context.grants.path(input.target);
  if (target === undefined) return err({ kind: "file/grant-unknown" });
  const [nomination] = nominationsOf(round.value, [input.candidate]) ?? [];
  if (nomination === undefined) return err({ kind: "screening/candidate-not-found" });
  const own = storedFindings(round.value, eq(tables.finding.candidate, nomination.id));
  const found = own.filter(({ code }) => isSecretSuspicion(code));
  if (found.length === 0) return err({ kind: "secrecy/nothing-found", facts: { name: nomination.name } });
  const cleared = own.filter(({ code }) => code === "secrecy-cleared");
  const nowMs = context.now();
  const bytes = await noteDocx(
    round.value,
    nomination,
    { found, cleared },
    localTime(nowMs, round.value.rules).slice(0, 10),
  );
  const path = freeName(target, `${words.title.zh} ${pathName(nomination.name)}`, ".docx");
  try {
    writeAtomic(path, bytes);
  } catch (fault) {
    return err({ kind: "file/unwritable", facts: { name: path, reason: diskReason(fault) } });
  }
  round.value.database.transaction((transaction) => {
    const facts = { candidate: nomination.id, sha256: sha256Hex(bytes) };
    appendJournal(transaction, { atMs: nowMs, actor: input.by, kind: "secrecy/hand-over", facts });
  });
  return ok({ path });
}

async function noteDocx(
  { rules, row, database }: OpenRound,
  { unitName, number, name, category, receivedOn }: Nomination,
  { found, cleared }: Readonly<Record<"found" | "cleared", readonly StoredFinding[]>>,
  writtenOn: string,
): Promise<Uint8Array> {
  // Loading the library takes a while, which nobody else in the core should wait for.
  const { officialDocx } = await import("#main/secretariat/result-papers/official-docx.ts");
  const { chineseDay } = await import("#main/secretariat/result-papers/paper-source.ts");
  const facts = {
    title: rules.title.zh,
    unit: unitName,
    number,
    name,
    category: rules.categories.find(({ id }) => id === category)?.title.zh ?? category,
    day: receivedOn ?? words.noDay.zh,
  };
  const said = (word: Sentence): string => fillSentence(word, "zh", facts);
  return officialDocx(
    words.title.zh,
    rules.secretariat.zh,
    [
      { kind: "title", text: `${row.practice ? words.practice.zh : ""}${words.title.zh}` },
      { kind: "text", text: said(words.opening) },
      { kind: "heading", text: words.facts.zh },
      ...[words.unit, words.candidate].map((word) => ({ kind: "line", text: said(word) }) as const),
      { kind: "heading", text: words.found.zh },
      {
        kind: "table",
        heads: [words.heads.number.zh, words.heads.what.zh, words.heads.at.zh, words.heads.mark.zh],
        widths: [10, 26, 46, 18],
        rows: found.map((one, at) => [String(at + 1), findingTitle(one.code, "zh"), one.at, markOf(one)]),
      },
      ...(cleared.length === 0 ? [] : clearedTable(cleared)),
      { kind: "heading", text: words.duties.zh },
      ...words.dutyLines.zh.split("\n").map((text) => ({ kind: "line", text }) as const),
      ...[words.conclusion, words.handed, words.received2].map(({ zh }) => ({ kind: "line", text: zh }) as const),
      { kind: "right", text: rules.secretariat.zh },
      { kind: "right", text: chineseDay(writtenOn) },
    ],
    journalFoot(database),
  );
}

const markOf = ({ details }: StoredFinding): string => String(details["mark"] ?? details["word"] ?? words.none.zh);

/** What nobody has to judge any more, so that whoever judges the rest does not wonder. */
function clearedTable(cleared: readonly StoredFinding[]): readonly OfficialPart[] {
  return [
    { kind: "line", text: words.cleared.zh },
    {
      kind: "table",
      heads: [words.heads.number.zh, words.heads.mark.zh, words.heads.at.zh, words.clearedHeads.basis.zh],
      widths: [10, 14, 40, 36],
      rows: cleared.map((one, at) => [
        ...[String(at + 1), markOf(one), one.at],
        fillSentence(words.clearedBy, "zh", one.details),
      ]),
    },
  ];
}

import { EvidenceJournalEntry, staysInOffice } from "#shared/formats/evidence-journal.ts";
import { evidencePaths } from "#shared/formats/evidence-pack.ts";
import type { EvidenceDifference } from "#shared/words/evidence-steps.ts";
import { entryHash, journalStart } from "#main/db/journal.ts";
import { parseBoundedJson } from "#main/score-files/parse-bounded-json.ts";
import { compare, presence } from "#main/secretariat/evidence/difference.ts";
import { deedOfEntry, deedsOfRecord } from "#main/secretariat/evidence/journal-deeds.ts";
import type { OpenedPack } from "#main/secretariat/evidence/open-pack.ts";

type Walk = Iterable<EvidenceDifference | undefined>;

const path = evidencePaths.journal;
const depthLimit = 4;

/** Whether a pack is to have a journal: older versions wrote none. */
export const hasJournal = ({ files, result }: OpenedPack): boolean => files.has(path) || result.journal !== undefined;

/**
 * The journal is a chain without a gap up to the entry that the result names, and records just what the pack says that
 * people did to the scores and the list.
 */
export function* checkJournal({ files, record, result }: OpenedPack): Walk {
  const content = files.get(path);
  yield compare(path, "presence", "@present", presence(content !== undefined));
  const entries: EvidenceJournalEntry[] = [];
  let previous = journalStart;
  for (const [at, line] of linesOf(content ?? Buffer.alloc(0)).entries()) {
    const label = `${path} ${String(at + 1)}`;
    const entry = entryOf(line);
    if (entry === undefined) {
      yield { subject: label, fact: "format", expected: "pingshen/journal 1", found: "@unreadable" };
      return;
    }
    const { sequence, atMs, actor, kind, facts, hash } = entry;
    yield compare(label, "number", at + 1, sequence);
    // What stays in the office cannot be hashed again; its hash is held by the entries after it.
    if (facts !== undefined) yield compare(label, "hash", entryHash(previous, atMs, actor, kind, facts), hash);
    else yield compare(label, "facts", "@present", presence(staysInOffice(kind)));
    previous = hash;
    entries.push(entry);
  }
  const head = result.journal;
  const said = head === undefined ? "@missing" : `${String(head.sequence)} ${head.hash}`;
  yield compare(evidencePaths.result, "journalHead", `${String(entries.length)} ${previous}`, said);
  yield* sameDeeds(deedsOfRecord(record), entries);
}

function* sameDeeds(recorded: readonly string[], entries: readonly EvidenceJournalEntry[]): Walk {
  const journaled: string[] = [];
  for (const entry of entries) {
    const deed = readDeed(entry);
    if (deed === null)
      yield {
        subject: `${path} ${String(entry.sequence)}`,
        fact: "format",
        expected: entry.kind,
        found: "@unreadable",
      };
    else if (deed !== undefined) journaled.push(deed);
  }
  for (const deed of lacking(recorded, journaled)) yield compare(deed, "journaled", "@present", "@missing");
  for (const deed of lacking(journaled, recorded)) yield compare(deed, "journaled", "@missing", "@present");
}

/** What the other list does not have, or not so often. */
function lacking(list: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of other) left.set(one, (left.get(one) ?? 0) + 1);
  return list.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

function readDeed(entry: EvidenceJournalEntry): string | undefined | null {
  try {
    return deedOfEntry(entry);
  } catch {
    return null;
  }
}

const linesOf = (content: Buffer): string[] => content.toString("utf8").split("\n").slice(0, -1);

function entryOf(line: string): EvidenceJournalEntry | undefined {
  const json = parseBoundedJson(Buffer.from(line), depthLimit);
  const parsed = json.ok ? EvidenceJournalEntry.safeParse(json.value) : undefined;
  return parsed?.success === true ? parsed.data : undefined;
}

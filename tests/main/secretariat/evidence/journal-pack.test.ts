import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { EvidenceJournalEntry } from "#shared/formats/evidence-journal.ts";
import { evidencePaths } from "#shared/formats/evidence-pack.ts";
import { ResultDocument } from "#shared/formats/result.ts";
import { journal } from "#shared/schema/journal.ts";
import { appendJournal, entryHash, journalStart } from "#main/db/journal.ts";
import { readPack } from "#main/secretariat/evidence/read-pack.ts";
import { forgePack, rewriteRecord, rewriteResult } from "#tests/support/forge-pack.ts";
import { createMergeRound, type MergeRound } from "#tests/support/merge-round.ts";
import { sealAll } from "#tests/support/seal-scores.ts";
import { bothSay, differenceOf } from "#tests/support/verify-both.ts";
import { describeWithTools } from "#tests/support/with-tool.ts";

const basis = "电话核实：负责人陈𬱖，手机 13900000000";

let round: MergeRound;
let pack: string;
beforeAll(async () => {
  round = createMergeRound();
  round.db.transaction((transaction) => {
    const facts = { candidate: "c1", field: "founded", declared: "2019", verified: "2018", basis };
    const entry = { atMs: Date.UTC(2023, 11, 1), actor: "周敏" };
    appendJournal(transaction, { ...entry, kind: "screening/verified", facts });
    for (const kind of ["secrecy/hand-over", "conflicts/decided", "bundles/excepted"])
      appendJournal(transaction, { ...entry, kind, facts: { reason: basis } });
  });
  await round.merge(await sealAll(round));
  round.freeze();
  const written = await round.write();
  pack = join(written.folder, written.pack);
});
afterAll(() => round.close());

type Files = Map<string, Uint8Array>;

const readEntries = (files: ReadonlyMap<string, Uint8Array>): EvidenceJournalEntry[] =>
  Buffer.from(files.get(evidencePaths.journal) ?? "")
    .toString("utf8")
    .split("\n")
    .slice(0, -1)
    .map((line) => EvidenceJournalEntry.parse(JSON.parse(line)));

/** Exchanges the journal for what a change makes of it, without putting any hash right. */
const rewriteJournal = (files: Files, change: (entries: EvidenceJournalEntry[]) => EvidenceJournalEntry[]): void =>
  void files.set(evidencePaths.journal, Buffer.from(change(readEntries(files)).map(canonicalJson).join("")));

/** Puts every number and hash of the chain right, and the head that the result names. */
function chainAnew(files: Files, change: (entries: EvidenceJournalEntry[]) => EvidenceJournalEntry[]): void {
  let hash = journalStart;
  rewriteJournal(files, (entries) =>
    change(entries).map((entry, at) => {
      // Whoever forges has to keep the place of what stays in the office, and its hash with it.
      hash = entry.facts === undefined ? entry.hash : entryHash(hash, entry.atMs, entry.actor, entry.kind, entry.facts);
      return { ...entry, sequence: at + 1, hash };
    }),
  );
  rewriteResult(files, (result) => {
    result.journal = { sequence: readEntries(files).length, hash };
  });
}

describeWithTools("the journal in an evidence pack", ["python3"], () => {
  it("goes up to the entry that result.json names, and both programs agree on it", async () => {
    const { code, text } = await bothSay(pack);
    expect(code, text).toBe(0);
    expect(text).toContain("17 result code: agree\n + the secretariat's journal: agree\nAll steps agree");
    const files = (await readPack(pack)) ?? new Map<string, Buffer>();
    const result = ResultDocument.parse(JSON.parse(String(files.get(evidencePaths.result))));
    const rows = round.db.select().from(journal).orderBy(journal.sequence).all();
    // The entry that says that the result was written comes after it.
    expect(rows.at(-1)?.kind).toBe("result/write");
    expect(result.journal).toEqual({ sequence: 14, hash: rows[13]?.hash });
    expect(readEntries(files)).toHaveLength(14);
  });

  it("shows only the place of what was typed freely about candidates", async () => {
    const files = (await readPack(pack)) ?? new Map<string, Buffer>();
    const [first] = readEntries(files);
    expect(first).toMatchObject({ sequence: 1, kind: "screening/verified", actor: "周敏" });
    expect(first?.facts).toBeUndefined();
    expect(String(files.get(evidencePaths.journal))).not.toContain("13900000000");
  });

  it("of which the end was cut off is found by the head in the result", async () => {
    const cut = await forgePack(pack, (files) => rewriteJournal(files, (entries) => entries.slice(0, -1)));
    expect(await differenceOf(cut)).toMatch(
      /^ \+ the secretariat's journal: differ: data\/result\.json, newest entry of the journal: expected 13 [0-9a-f]{64}, found 14 [0-9a-f]{64}$/,
    );
  });

  it("of which an entry was altered, taken out or moved is found at its place", async () => {
    const altered = await forgePack(pack, (files) =>
      rewriteJournal(files, (entries) => entries.map((one) => (one.sequence === 7 ? { ...one, actor: "别人" } : one))),
    );
    expect(await differenceOf(altered)).toMatch(
      /^ \+ the secretariat's journal: differ: data\/journal\.jsonl 7, hash: expected [0-9a-f]{64}, found [0-9a-f]{64}$/,
    );
    const without = await forgePack(pack, (files) =>
      rewriteJournal(files, (entries) => entries.filter(({ sequence }) => sequence !== 7)),
    );
    expect(await differenceOf(without)).toBe(
      " + the secretariat's journal: differ: data/journal.jsonl 7, numbers: expected 7, found 8",
    );
  });

  it("of which the content of a merge was hidden says so", async () => {
    const hidden = await forgePack(pack, (files) =>
      chainAnew(files, (entries) =>
        entries.map(({ facts, ...one }) =>
          one.kind === "merge/file" || facts === undefined ? one : { ...one, facts },
        ),
      ),
    );
    expect(await differenceOf(hidden)).toBe(
      " + the secretariat's journal: differ: data/journal.jsonl 5, content: expected present, found missing",
    );
  });

  it("that was chained anew without the freeze, or with another one, does not say what the pack says", async () => {
    const without = await forgePack(pack, (files) =>
      chainAnew(files, (entries) => entries.filter(({ kind }) => kind !== "result/freeze")),
    );
    expect(await differenceOf(without)).toMatch(
      /^ \+ the secretariat's journal: differ: result\/freeze 2023-12-16T\S+Z 周敏 [0-9a-f]{64}, in the journal: expected present, found missing$/,
    );
    const twice = await forgePack(pack, (files) =>
      chainAnew(files, (entries) => [...entries, ...entries.filter(({ kind }) => kind === "result/freeze")]),
    );
    expect(await differenceOf(twice)).toMatch(
      /result\/freeze \S+ 周敏 \S+, in the journal: expected missing, found present$/,
    );
  });

  it("says who decided: a record that names somebody else differs from it", async () => {
    const other = await forgePack(pack, (files) => {
      rewriteRecord(files, (record) => {
        record.frozen.by = "郑某";
      });
      rewriteResult(files, (result) => {
        result.frozen.by = "郑某";
      });
    });
    expect(await differenceOf(other)).toMatch(
      /^ \+ the secretariat's journal: differ: result\/freeze \S+ 郑某 \S+, in the journal: expected present, found missing$/,
    );
  });

  it("is missed when only the result still names it; a pack of an older version has none, and both say so", async () => {
    const taken = await forgePack(pack, (files) => files.delete(evidencePaths.journal));
    expect(await differenceOf(taken)).toBe(
      " + the secretariat's journal: differ: data/journal.jsonl, presence: expected present, found missing",
    );
    const older = await forgePack(pack, (files) => {
      files.delete(evidencePaths.journal);
      rewriteResult(files, (result) => delete result.journal);
    });
    const { code, text } = await bothSay(older);
    expect(code, text).toBe(0);
    expect(text).toContain(" + the secretariat's journal: not in this pack (written by an older version)\nAll steps");
  });
});

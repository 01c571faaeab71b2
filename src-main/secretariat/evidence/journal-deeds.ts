import { z } from "zod";
import type { EvidenceJournalEntry } from "#shared/formats/evidence-journal.ts";
import type { EvidenceRecord } from "#shared/formats/evidence-pack.ts";
import type { RecordedCorrection } from "#shared/formats/recorded-change.ts";

/*
 * What people did to the scores and the list, a text each: once as the record of a pack says it, once as the journal
 * does. Both are the same texts. Source: docs/formats.md §8.3.
 */

/** The deeds that the record says, in its own order. */
export function deedsOfRecord(record: EvidenceRecord): string[] {
  const { frozen, scoreFiles, paperEntries, removed, votes, corrections, decisions, runOffs = [] } = record;
  return [
    ...[...scoreFiles, ...paperEntries, ...removed].map((one) => text("merge/file", one.mergedAt, file(one))),
    ...removed.map((one) => text("merge/take-out", one.removedAt, one.removedBy, file(one))),
    text("result/freeze", frozen.at, frozen.by, frozen.stateHash),
    ...runOffs.flatMap(({ number, category, sha256, ballots, closed }) => [
      text("run-off/made", number, category, sha256),
      ...ballots.map((one) => text("run-off/ballot", one.receivedAt, number, file(one))),
      ...(closed === undefined ? [] : [text("run-off/closed", closed.at, closed.by, number)]),
    ]),
    ...votes.map((one) => text("result/vote", one.recordedAt, one.recordedBy, one.category, ...one.chosen)),
    ...corrections.map((one) => text("result/correction", one.recordedAt, one.recordedBy, correction(one))),
    ...decisions.map(({ recordedAt, recordedBy, number, category, kind, candidate }) =>
      text("result/decision", recordedAt, recordedBy, number, category, kind, candidate),
    ),
  ];
}

const text = (...parts: readonly (string | number)[]): string => parts.join(" ");

const file = ({ expert, revision, sha256 }: z.infer<typeof File>): string => text(expert, revision, sha256);

const correction = (one: z.infer<typeof Correction>): string =>
  text(
    ...[one.number, one.category, one.expert, one.candidate],
    ...one.cells.map(({ criterion, beforeTenths, afterTenths }) => text(criterion, beforeTenths, afterTenths)),
  );

const File = z.object({ expert: z.string(), revision: z.int(), sha256: z.string() });
const Correction = z.object({
  ...{ number: z.int(), category: z.string(), expert: z.string(), candidate: z.string() },
  cells: z.array(z.object({ criterion: z.string(), beforeTenths: z.int(), afterTenths: z.int() })),
}) satisfies z.ZodType<Pick<RecordedCorrection, "number">>;

/** How the facts of an entry say its deed; what is of no other kind is no deed. */
const readers: Readonly<Record<string, (facts: unknown, at: string, actor: string) => string | undefined>> = {
  "merge/file": (facts, at) => {
    const { verdict } = z.object({ verdict: z.string() }).parse(facts);
    const counts = verdict === "new" || verdict === "newer-revision";
    return counts ? text("merge/file", at, file(File.parse(facts))) : undefined;
  },
  "merge/take-out": (facts, at, actor) => text("merge/take-out", at, actor, file(File.parse(facts))),
  "result/freeze": (facts, at, actor) =>
    text("result/freeze", at, actor, z.object({ stateHash: z.string() }).parse(facts).stateHash),
  "run-off/made": (facts) => {
    const made = z.object({ number: z.int(), category: z.string(), sha256: z.string() }).parse(facts);
    return text("run-off/made", made.number, made.category, made.sha256);
  },
  "run-off/ballot": (facts, at) => {
    const { number } = z.object({ number: z.int() }).parse(facts);
    return text("run-off/ballot", at, number, file(File.parse(facts)));
  },
  "run-off/closed": (facts, at, actor) =>
    text("run-off/closed", at, actor, z.object({ number: z.int() }).parse(facts).number),
  "result/vote": (facts, at, actor) => {
    const { category, chosen } = z.object({ category: z.string(), chosen: z.array(z.string()) }).parse(facts);
    return text("result/vote", at, actor, category, ...chosen);
  },
  "result/correction": (facts, at, actor) => text("result/correction", at, actor, correction(Correction.parse(facts))),
  "result/decision": (facts, at, actor) => {
    const word = z.string();
    const Decision = z.object({ number: z.int(), category: word, kind: word, candidate: word });
    const { number, category, kind, candidate } = Decision.parse(facts);
    return text("result/decision", at, actor, number, category, kind, candidate);
  },
};

/** The deed that an entry of the journal records; `undefined` for everything else. Errors: throws on facts of another shape. */
export function deedOfEntry({ atMs, actor, kind, facts }: EvidenceJournalEntry): string | undefined {
  const read = readers[kind];
  return read?.(JSON.parse(facts ?? "null"), new Date(atMs).toISOString(), actor);
}

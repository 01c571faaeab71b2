import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { brokenInvariants, expertInvariants, secretariatInvariants } from "#main/db/invariants.ts";
import { createMergeRound, type MergeRound } from "#tests/support/merge-round.ts";
import { sealAll } from "#tests/support/seal-scores.ts";

let round: MergeRound;
beforeEach(async () => {
  round = createMergeRound();
  await round.merge(await sealAll(round));
  round.freeze();
});
afterEach(() => round.close());

const broken = (): string[] => brokenInvariants(round.db, secretariatInvariants);

test("a sound database breaks none", () => {
  expect(broken()).toEqual([]);
  expect(brokenInvariants(round.context.databases.expert(), expertInvariants)).toEqual([]);
});

test.each([
  ["only a form that judges has scores", "UPDATE merged_form SET state = 'recused' WHERE candidate = 'c1'"],
  ["every score stands in a form", "DELETE FROM merged_form WHERE candidate = 'c1'"],
  ["a score is never below 0", "UPDATE merged_cell SET tenths = -5 WHERE candidate = 'c1'"],
  ["an expert has one file of each revision", "UPDATE score_file SET expert = 'E01' WHERE expert = 'E02'"],
  ["a merged file was made with a slip of its bundle", "DELETE FROM slip WHERE expert = 'E01'"],
  ["an expert judged only assigned candidates", `UPDATE slip SET assigned = '["c1"]' WHERE expert = 'E01'`],
  ["every assigned candidate has a form in a merged file", "DELETE FROM merged_form WHERE candidate = 'c1'"],
  [
    "scores are frozen at most once",
    "INSERT INTO freeze SELECT 2, frozen_at_ms, frozen_by, witness, exception, state_hash FROM freeze",
  ],
  ["nothing was merged after the freeze", "UPDATE score_file SET merged_at_ms = 9000000000000 WHERE expert = 'E01'"],
  ["two people froze the scores", "UPDATE freeze SET witness = frozen_by"],
  ["no vote without a freeze", "INSERT INTO vote VALUES (1, 'volunteer', '{}', 1)"],
  ["no result without a freeze", "INSERT INTO result VALUES (1, 'X', '{}', 1, '')"],
])("%s: noticed when it does not hold", (name, damage) => {
  round.db.run(sql.raw(damage));
  expect(broken()).toContain(name);
});

const submission = `INSERT INTO submission
  (bundle, round, expert, revision, sealed_at_ms, sha256, content_sha256, file_name, bytes, content_sealed) VALUES`;

test.each([
  ["a score belongs to a seat", "INSERT INTO score VALUES ('b', 'E01', 'c1', 'effect', 5, 1)"],
  ["a score is never below 0", "INSERT INTO score VALUES ('b', 'E01', 'c1', 'effect', -5, 1)"],
  ["a sealed file belongs to a seat", `${submission} ('b', 'r', 'E01', 1, 1, 'x', 'y', 'f', '', '')`],
  ["revisions are counted from 1 without a gap", `${submission} ('b', 'r', 'E01', 2, 1, 'x', 'y', 'f', '', '')`],
])("%s: noticed on the expert's desk", (name, damage) => {
  const desk = round.context.databases.expert();
  desk.run(sql.raw(damage));
  expect(brokenInvariants(desk, expertInvariants)).toContain(name);
});

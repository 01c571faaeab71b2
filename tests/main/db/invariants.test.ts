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

const firstIntake = `INSERT INTO intake_run (id, at_ms, by, delivery_folder, candidates, files, files_read, bytes_read)
   VALUES (1, 1, '王', '/x', 1, 1, 1, 1)`;
const changeInIt = `INSERT INTO intake_change (run, candidate, candidate_name, unit_name, category, kind, place, marks)
   VALUES (1, 'c1', '张三', '某省科协', 'volunteer', 'candidate-new', '', 1)`;

test("the first intake changes nothing: noticed when it does not hold", () => {
  round.db.run(sql.raw(firstIntake));
  expect(broken()).toEqual([]);
  round.db.run(sql.raw(changeInIt));
  expect(broken()).toEqual(["the first intake changes nothing"]);
});

test.each([
  ["whoever is gone was gone in an intake on record", "UPDATE candidate SET gone_in_run = 7 WHERE id = 'c1'"],
  [
    "only a form that judges has scores",
    "UPDATE merged_scores SET forms = json_set(forms, '$.forms[0][1]', 'recused')",
  ],
  ["a score is never below 0", "UPDATE merged_scores SET forms = json_set(forms, '$.forms[0][5]', -5)"],
  ["every merged file has its forms, whole", "DELETE FROM merged_scores"],
  ["every merged file has its forms, whole", "UPDATE merged_scores SET forms = json_remove(forms, '$.forms[0][5]')"],
  ["a form is for a known candidate", "UPDATE merged_scores SET forms = json_set(forms, '$.forms[0][0]', 'c7')"],
  [
    "a candidate has one form in a merged file",
    "UPDATE merged_scores SET forms = json_set(forms, '$.forms[0][0]', 'c2')",
  ],
  ["an expert has one file of each revision", "UPDATE score_file SET expert = 'E01' WHERE expert = 'E02'"],
  ["a merged file was made with a slip of its bundle", "DELETE FROM slip WHERE expert = 'E01'"],
  ["an expert judged only assigned candidates", `UPDATE slip SET assigned = '["c1"]' WHERE expert = 'E01'`],
  [
    "every assigned candidate has a form in a merged file",
    "UPDATE merged_scores SET forms = json_remove(forms, '$.forms[0]')",
  ],
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

/** A sealed file of expert E01. */
const sealed = (bundle: string, revision: number, roundId = "r"): string =>
  `INSERT INTO submission (bundle, round, expert, revision, sealed_at_ms, sha256, content_sha256, file_name, bytes, content_sealed)
   VALUES ('${bundle}', '${roundId}', 'E01', ${revision}, 1, 'x', 'y', 'f', x'', x'')`;

const imported = (bundle: string, version: number): string =>
  `INSERT INTO imported_bundle (id, round, version, practice, hash, rule_hash, organiser_key, folder, head_file_name, imported_at_ms)
   VALUES ('${bundle}', 'r', ${version}, 0, 'h', 'h', 'k', 'f', 'f', 1)`;

test.each([
  ["a score belongs to a seat", ["INSERT INTO score VALUES ('b', 'E01', 'c1', 'effect', 5, 1)"]],
  ["a score is never below 0", ["INSERT INTO score VALUES ('b', 'E01', 'c1', 'effect', -5, 1)"]],
  ["a sealed file belongs to a seat", [sealed("b", 1)]],
  ["a sealed file is of the round of its bundle", [imported("b", 1), sealed("b", 1, "another")]],
  ["revisions are counted from 1 without a gap", [sealed("b", 2)]],
  ["only the newest sealed file of a bundle may be closed", [sealed("b", 1), sealed("b", 2)]],
  [
    "a newer bundle's file has the higher revision",
    [imported("b1", 1), imported("b2", 2), sealed("b2", 1), sealed("b1", 2)],
  ],
])("%s: noticed on the expert's desk", (name, damage) => {
  const desk = round.context.databases.expert();
  for (const statement of damage) desk.run(sql.raw(statement));
  expect(brokenInvariants(desk, expertInvariants)).toContain(name);
});

test("files of two bundles may both be closed, and revisions go on from one to the next", () => {
  const desk = round.context.databases.expert();
  for (const statement of [imported("b1", 1), imported("b2", 2), sealed("b1", 1), sealed("b2", 2)])
    desk.run(sql.raw(statement));
  expect(brokenInvariants(desk, expertInvariants)).toEqual(["a sealed file belongs to a seat"]);
});

test("a clock that was set back between merging and freezing breaks nothing: the journal's order counts", () => {
  const frozenAtMs = Date.UTC(2023, 10, 1);
  round.db.run(sql.raw(`UPDATE freeze SET frozen_at_ms = ${String(frozenAtMs)}`));
  expect(broken()).toEqual([]);
  round.db.run(sql.raw("UPDATE score_file SET merged_at_ms = merged_at_ms + 1 WHERE expert = 'E01'"));
  expect(broken()).toEqual(["nothing was merged after the freeze"]);
});

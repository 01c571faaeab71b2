import { afterEach, beforeEach, expect, test } from "vitest";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import { categoryTables } from "#main/secretariat/selection/category-table.ts";
import { cellsText } from "#main/secretariat/selection/cells-text.ts";
import { readMergedScores, stateHashOf } from "#main/secretariat/selection/read-merged-scores.ts";
import { readSelection } from "#main/secretariat/selection/read-selection.ts";
import { resultCodeOf } from "#main/secretariat/selection/result-code.ts";
import { createMergeRound, must, type MergeRound } from "#tests/support/merge-round.ts";
import { sealAll } from "#tests/support/seal-scores.ts";

let round: MergeRound;
beforeEach(async () => {
  round = createMergeRound();
  await round.merge(await sealAll(round));
});
afterEach(() => round.close());

test("what is hashed piece by piece is the canonical JSON that the formats describe", () => {
  const scores = readMergedScores(round.db);
  const cells = scores.forms.map(
    ({ expert, candidate, state, scores: own }) => [expert, candidate, state, own] as const,
  );
  expect([...cellsText(scores.forms)].join("")).toBe(canonicalJson(cells).trimEnd());
  expect([...cellsText([])].join("")).toBe("[]");
  expect(stateHashOf(scores)).toBe(sha256Hex(canonicalJson({ files: scores.files, cells })));

  const input = readSelection(must(openRound(round.context, round.round)));
  const tables = categoryTables(input);
  const whole = [input.round.id, input.round.ruleHash, tables.map(({ result }) => result), cells];
  const digits = sha256Hex(canonicalJson(whole)).slice(0, 16).toUpperCase();
  expect(resultCodeOf(input, tables).replaceAll("-", "")).toBe(digits);
});

test("what was read is kept as long as nothing changes, and read again as soon as anything does", () => {
  const opened = must(openRound(round.context, round.round));
  const first = readSelection(opened);
  expect(readSelection(opened)).toBe(first);
  round.freeze();
  const second = readSelection(opened);
  expect(second).not.toBe(first);
  expect([first.freeze, second.freeze?.witness]).toEqual([undefined, "吴监督"]);
  // The forms themselves are the same, and are not unpacked again.
  expect(second.scores.forms).toBe(first.scores.forms);
});

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { scoreFile } from "#shared/schema/secretariat-review.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { mergeHandlers } from "#main/secretariat/merge/handlers.ts";
import { receivedPath } from "#main/secretariat/merge/received-files.ts";
import { createMergeRound, type MergeRound } from "#tests/support/merge-round.ts";
import { sealScores } from "#tests/support/seal-scores.ts";

let round: MergeRound;
let folder: string;
beforeEach(() => {
  round = createMergeRound();
  folder = round.context.databases.roundFolder(round.round);
});
afterEach(() => round.close());

test("a sealed file lies aside until it is merged, then stays where it was received, and nothing is left aside", async () => {
  const file = await sealScores(round, "E01");
  const name = `${sha256Hex(file)}.pss`;
  const { plan } = await round.inspect({ "E01.pss": file });
  expect(readdirSync(join(folder, "set-aside"))).toEqual([name]);
  await mergeHandlers["merge/commit"]({ round: round.round, plan, by: "周敏" }, round.context);
  expect(readdirSync(join(folder, "set-aside"))).toEqual([]);
  expect(readdirSync(join(folder, "received"))).toEqual([name]);
});

test("where no copy could be put aside, the file is kept in memory and received all the same", async () => {
  // A file in the folder's place stops every copy.
  writeFileSync(join(folder, "set-aside"), "");
  const file = await sealScores(round, "E01");
  expect(await round.merge({ "E01.pss": file })).toEqual({ merged: 1, unchanged: 0, refused: 0 });
  expect(readFileSync(receivedPath(folder, sha256Hex(file))).equals(file)).toBe(true);
});

test("a file that changed while it lay aside is not merged", async () => {
  const file = await sealScores(round, "E01");
  const { plan } = await round.inspect({ "E01.pss": file });
  writeFileSync(join(folder, "set-aside", `${sha256Hex(file)}.pss`), "changed");
  await expect(mergeHandlers["merge/commit"]({ round: round.round, plan, by: "周敏" }, round.context)).rejects.toThrow(
    "a file that was put aside has changed",
  );
  expect(round.db.select().from(scoreFile).all()).toEqual([]);
});

test("what a broken-off merge left under a file's name is written anew", async () => {
  const file = await sealScores(round, "E01");
  mkdirSync(join(folder, "received"));
  writeFileSync(receivedPath(folder, sha256Hex(file)), file.subarray(0, 100));
  await round.merge({ "E01.pss": file });
  expect(readFileSync(receivedPath(folder, sha256Hex(file))).equals(file)).toBe(true);
});

import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Output } from "#shared/ipc/api.ts";
import { journal } from "#shared/schema/journal.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { receivedHandlers } from "#main/secretariat/merge/received/handlers.ts";
import { receivedPath } from "#main/secretariat/merge/received-files.ts";
import { selectionHandlers } from "#main/secretariat/selection/handlers.ts";
import { createMergeRound, must, type MergeRound } from "#tests/support/merge-round.ts";
import { sealAll } from "#tests/support/seal-scores.ts";

let round: MergeRound;
let sealed: Readonly<Record<string, Uint8Array>>;
beforeEach(async () => {
  round = createMergeRound();
  sealed = await sealAll(round);
  await round.merge(sealed);
});
afterEach(() => round.close());

const fileOf = (name: string): Uint8Array => sealed[name] ?? new Uint8Array();
const pathOf = (name: string): string =>
  receivedPath(round.context.databases.roundFolder(round.round), sha256Hex(fileOf(name)));
const check = async (): Promise<Output<"received/check">> =>
  must(await receivedHandlers["received/check"]({ round: round.round }, round.context));
const lastEntry = (): { kind: string; facts: unknown } | undefined => {
  const row = round.db.select().from(journal).all().at(-1);
  return row && { kind: row.kind, facts: JSON.parse(row.facts) as unknown };
};
const freeze = (wish: { despiteDamage?: boolean } = {}) =>
  selectionHandlers["result/freeze"](
    { round: round.round, by: "周敏", witness: "吴监督", exception: "", ...wish },
    round.context,
  );

/** One file goes, another one is altered by a byte of the same length. */
function damage(): void {
  rmSync(pathOf("E02.pss"));
  const bytes = readFileSync(pathOf("E05.pss"));
  bytes[100] = (bytes[100] ?? 0) ^ 1;
  writeFileSync(pathOf("E05.pss"), bytes);
}

test("a sealed file that went missing or changed after it was received is named, with how it was called on the stick", async () => {
  expect(await check()).toEqual({ files: 9, damaged: [] });
  damage();
  const { damaged } = await check();
  expect(damaged.map(({ fileName, state, revision }) => [fileName, state, revision])).toEqual([
    ["E02.pss", "missing", 1],
    ["E05.pss", "changed", 1],
  ]);
  expect(damaged[0]).toMatchObject({ expert: "E02", expertName: "专家E02", fileSha256: sha256Hex(fileOf("E02.pss")) });
});

test("the scores are not frozen over damaged files unless people say so, and then the journal names them", async () => {
  damage();
  expect(await freeze()).toEqual({
    ok: false,
    error: { kind: "received/damaged", facts: { count: 2, files: "E02 r1 E02.pss; E05 r1 E05.pss" } },
  });
  must(await freeze({ despiteDamage: true }));
  expect(lastEntry()).toMatchObject({
    kind: "result/freeze",
    facts: { damaged: [sha256Hex(fileOf("E02.pss")), sha256Hex(fileOf("E05.pss"))] },
  });
});

test("the pack is not written over damaged files unless people say so", async () => {
  round.freeze();
  damage();
  const wish = { round: round.round, target: round.context.grants.grant(join(round.folder, "out")), by: "周敏" };
  expect(await selectionHandlers["result/write"](wish, round.context)).toMatchObject({
    ok: false,
    error: { kind: "received/damaged" },
  });
  expect(existsSync(join(round.folder, "out"))).toBe(false);
  must(await selectionHandlers["result/write"]({ ...wish, despiteDamage: true }, round.context));
  expect(lastEntry()?.facts).toMatchObject({ damaged: [sha256Hex(fileOf("E02.pss")), sha256Hex(fileOf("E05.pss"))] });
});

test("looking at the same files again on the merge page puts the damaged ones back", async () => {
  damage();
  const { files, restored } = await round.inspect({ "E02.pss": fileOf("E02.pss"), "E05.pss": fileOf("E05.pss") });
  expect(files.map(({ verdict }) => verdict)).toEqual(["same", "same"]);
  expect(restored).toBe(2);
  for (const name of ["E02.pss", "E05.pss"]) expect(readFileSync(pathOf(name)).equals(fileOf(name))).toBe(true);
  expect((await check()).damaged).toEqual([]);
  expect(lastEntry()?.kind).toBe("merge/received-again");
  must(await freeze());
});

test("after the freeze they are taken again without the key; a file of other bytes under the name restores nothing", async () => {
  round.freeze();
  damage();
  round.context.keyring.lock(round.round);
  const restore = async (files: Readonly<Record<string, Uint8Array>>): Promise<Output<"received/restore">> =>
    must(
      await receivedHandlers["received/restore"](
        { round: round.round, files: [round.stick(files)], by: "周敏" },
        round.context,
      ),
    );
  const other = await restore({ "E02.pss": fileOf("E01.pss") });
  expect([other.restored, other.damaged.length]).toEqual([0, 2]);
  const own = await restore({ "renamed.pss": fileOf("E02.pss"), "E01.pss": fileOf("E01.pss") });
  expect([own.restored, own.damaged.map(({ expert }) => expert)]).toEqual([1, ["E05"]]);
  expect(lastEntry()).toEqual({ kind: "merge/received-again", facts: { files: [sha256Hex(fileOf("E02.pss"))] } });
});

test("a file that was hashed since the start is read again only after it was written to", async () => {
  await check();
  writeFileSync(pathOf("E01.pss"), fileOf("E01.pss"));
  expect((await check()).damaged).toEqual([]);
  writeFileSync(pathOf("E01.pss"), "other");
  expect((await check()).damaged.map(({ expert }) => expert)).toEqual(["E01"]);
});

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { read, utils } from "xlsx";
import { EvidenceRecord, evidencePaths } from "#shared/formats/evidence-pack.ts";
import type { Output } from "#shared/ipc/api.ts";
import type { Outcome } from "#shared/ipc/call.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { encodeWorkbook, type SheetCell } from "#main/files/encode-workbook.ts";
import { readPack } from "#main/secretariat/evidence/read-pack.ts";
import { publicVoteHandlers } from "#main/secretariat/public-votes/handlers.ts";
import { createMergeRound, must, type MergeRound } from "#tests/support/merge-round.ts";
import { sealAll } from "#tests/support/seal-scores.ts";
import { ownVerdict } from "#tests/support/verify-both.ts";

let round: MergeRound;
beforeEach(() => {
  round = createMergeRound();
});
afterEach(() => round.close());

async function take(rows: readonly SheetCell[][], name = "点赞.xlsx"): Promise<Outcome<Output<"public-votes/import">>> {
  const path = join(round.folder, name);
  writeFileSync(path, encodeWorkbook([{ name: "票数", rows }]));
  const workbook = round.context.grants.grant(path);
  return publicVoteHandlers["public-votes/import"]({ round: round.round, workbook, by: "周敏" }, round.context);
}

test("rows are matched by name or number, and those that are not are shown with place and reason", async () => {
  const shown = must(
    await take([
      ["2023 年群众点赞情况", null, null],
      ["序号", "姓名", "点赞数"],
      ["1", "张䶮", "1,204"],
      [null, "李　㛃", "88"],
      ["3", null, 7],
      ["4", "王五", "约300"],
      ["5", "没有此人", 12],
      ["6", "丁一", 4],
      ["6", "丁一", 5],
      ["合计", null, 1_620],
    ]),
  );
  expect(shown.votes).toEqual({ c1: 1204, c2: 88, c3: 7 });
  expect(shown.unmatched.map(({ at, nameRaw, votesRaw, why }) => [at, nameRaw, votesRaw, why])).toEqual([
    ["点赞.xlsx/票数!C6", "王五", "约300", "votes"],
    ["点赞.xlsx/票数!C7", "没有此人", "12", "nobody"],
    ["点赞.xlsx/票数!C8", "丁一", "4", "twice"],
    ["点赞.xlsx/票数!C9", "丁一", "5", "twice"],
  ]);
  expect(shown).toMatchObject({ fileName: "点赞.xlsx", importedBy: "周敏" });
});

test("a workbook without a column of votes is refused and what was shown stays", async () => {
  must(
    await take([
      ["姓名", "票数"],
      ["王五", 3],
    ]),
  );
  expect(
    await take(
      [
        ["姓名", "单位"],
        ["王五", "山东省科协"],
      ],
      "其他.xlsx",
    ),
  ).toMatchObject({ error: { kind: "public-votes/heads-not-understood", facts: { name: "其他.xlsx" } } });
  const { shown } = must(publicVoteHandlers["public-votes/read"]({ round: round.round }, round.context));
  expect(shown?.votes).toEqual({ c4: 3 });
});

test("they change no rank and no result code, and stand in workbook and pack with the file's hash", async () => {
  await round.merge(await sealAll(round));
  round.freeze();
  const before = round.cutLine();
  must(
    await take([
      ["姓名", "票数"],
      ["丁一", 99_999],
    ]),
  );
  expect(round.cutLine()).toEqual(before);
  const written = await round.write();
  expect(written.resultCode).toBe(before.resultCode);

  const book = read(readFileSync(join(written.folder, "结果汇总.xlsx")));
  const rows = utils.sheet_to_json<SheetCell[]>(book.Sheets[book.SheetNames[0] ?? ""] ?? {}, { header: 1 });
  const column = rows[1]?.indexOf("群众投票（仅供参考，不计分）") ?? -1;
  expect(rows.find((row) => row.includes("丁一"))?.[column]).toBe(99_999);

  const pack = join(written.folder, written.pack);
  const text = (await readPack(pack))?.get(evidencePaths.record)?.toString("utf8") ?? "";
  expect(EvidenceRecord.parse(JSON.parse(text)).publicVotes).toMatchObject({
    weightPercent: 0,
    fileName: "点赞.xlsx",
    sha256: sha256Hex(readFileSync(join(round.folder, "点赞.xlsx"))),
    imports: 1,
    votes: { c6: 99_999 },
    unmatched: 0,
  });
  expect((await ownVerdict(pack)).code).toBe(0);
});

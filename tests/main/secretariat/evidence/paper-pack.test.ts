import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { read, utils } from "xlsx";
import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { evidencePaperPath, evidencePaths, evidenceScanPath } from "#shared/formats/evidence-pack.ts";
import { PaperRecord, type TypedSheet } from "#shared/formats/paper-entry.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { readPack } from "#main/secretariat/evidence/read-pack.ts";
import { selectionHandlers } from "#main/secretariat/selection/handlers.ts";
import { exchange, forgePack } from "#tests/support/forge-pack.ts";
import { createMergeRound, type MergeRound } from "#tests/support/merge-round.ts";
import { judgedSheet, now, paperDesk, whitePixel } from "#tests/support/paper-sheets.ts";
import { sealAll } from "#tests/support/seal-scores.ts";
import { bothSay, differenceOf } from "#tests/support/verify-both.ts";
import { describeWithTools } from "#tests/support/with-tool.ts";

let round: MergeRound;
let pack: string;
let folder: string;
let paper: PaperRecord;
beforeAll(async () => {
  round = createMergeRound();
  const { "E09.pss": _lost, ...others } = await sealAll(round);
  await round.merge(others);
  const desk = paperDesk(round, "E09");
  const aside: TypedSheet = { standing: "abstained", reason: "不熟 悉", cells: [], writtenTenths: null, comment: "" };
  const odd = judgedSheet([52, 38], { writtenTenths: 910 });
  desk.type("周敏", { c1: judgedSheet([57, 38]), c2: odd, k3: aside });
  desk.type("吴监督", {
    c1: judgedSheet([51, 38], { writtenTenths: 950 }),
    c2: odd,
    k3: { ...aside, reason: "不熟悉" },
  });
  now(desk.settle("c1", "cell effect", "570"));
  now(desk.settle("c2", "sum", "900 910"));
  now(await desk.attach());
  now(desk.commit(now(desk.plan()).plan));
  round.freeze();
  const written = await round.write();
  ({ folder } = written);
  pack = join(folder, written.pack);
  const files: ReadonlyMap<string, Buffer> = (await readPack(pack)) ?? new Map<string, Buffer>();
  const path = [...files.keys()].find((name) => /^data\/paper\/.*json$/.test(name)) ?? "";
  paper = PaperRecord.parse(JSON.parse(String(files.get(path))));
});
afterAll(() => round.close());

/** A pack in whose paper entry something was changed, with its hash exchanged wherever it stands. */
const withPaper = (change: (record: PaperRecord) => void): Promise<string> =>
  forgePack(pack, (files) => {
    const forged = structuredClone(paper);
    change(forged);
    const [was, is] = [sha256Hex(canonicalJson(paper)), sha256Hex(canonicalJson(forged))];
    files.delete(evidencePaperPath(was));
    files.set(evidencePaperPath(is), Buffer.from(canonicalJson(forged)));
    for (const path of [evidencePaths.record, evidencePaths.result]) exchange(files, path, was, is);
  });

const step = " + paper sheets (signed by no expert's key, typed by two people)";
const scan = { sha256: sha256Hex(whitePixel), content: "png" } as PaperRecord["scans"][number];

describeWithTools("a pack with an expert's paper sheets", ["python3"], () => {
  it("says plainly that no key signed them, and both programs redo the comparison and count them", async () => {
    const { code, text } = await bothSay(pack);
    expect(code, text).toBe(0);
    expect(text.split("\n").slice(6, 9)).toEqual([
      " 6 slips and certificates: agree",
      `${step}: agree`,
      " 7 coverage: agree",
    ]);
    expect(text).toContain(`All steps agree; result code ${round.cutLine().resultCode ?? ""}`);
  });

  it("holds what each of the two typed, what was settled by whom, the totals and the scan", async () => {
    const files: ReadonlyMap<string, Buffer> = (await readPack(pack)) ?? new Map<string, Buffer>();
    expect(paper.typists.map(({ by }) => by)).toEqual(["周敏", "吴监督"]);
    const [c1, c2] = paper.sheets;
    expect(c1?.typed.map(({ cells, writtenTenths }) => [cells[0]?.tenths, writtenTenths])).toEqual([
      [570, 950],
      [510, 950],
    ]);
    expect(c1?.settled.map(({ field, value, by }) => [field, value, by])).toEqual([["cell effect", "570", "郑看"]]);
    expect(c2?.settled.map(({ field, value, by }) => [field, value, by])).toEqual([["sum", "900 910", "郑看"]]);
    expect(paper.recusals).toEqual([{ candidate: "c6", reason: "同一单位" }]);
    expect(files.get(evidenceScanPath(scan))).toEqual(whitePixel);
  });

  it("is told of in the workbook beside the expert, in place of a key", () => {
    const workbook = read(readFileSync(join(folder, "结果汇总.xlsx")));
    const rowsOf = (sheet: string): unknown[][] => utils.sheet_to_json(workbook.Sheets[sheet] ?? {}, { header: 1 });
    const origins = rowsOf("专家 1").slice(-2);
    expect(origins.map((row) => [row[0], row[7]])).toEqual([
      ["E08", "评分文件"],
      ["E09", "纸质（两人分别录入）"],
    ]);
    expect(rowsOf("规则").at(-1)?.[3]).toBe("纸质（两人分别录入，无密钥签名）");
  });

  it.each<readonly [string, (record: PaperRecord) => void, string]>([
    [
      "one person typed both times",
      ({ typists }) => void (typists[1].by = "周 敏"),
      "E09 r1, typists: expected two people, found 周敏 周 敏",
    ],
    [
      "one of the typists settled a difference",
      ({ sheets }) => {
        for (const one of sheets[0]?.settled ?? []) one.by = "吴 监督";
      },
      "E09 r1 c1, who settled a difference: expected somebody who typed neither, found 吴 监督",
    ],
    [
      "a difference was never settled",
      ({ sheets }) => void sheets[0]?.settled.pop(),
      "E09 r1 c1 cell effect, as typed twice: expected 570, found 510",
    ],
    [
      "a written total was never looked at",
      ({ sheets }) => void sheets[1]?.settled.pop(),
      "E09 r1 c2, written total, in tenths of a point: expected 900, found 910",
    ],
    [
      "a recusal was made up",
      ({ recusals }) => void recusals.push({ candidate: "c5" as never, reason: "?" }),
      "E09 r1 c5, recusal known before: expected present, found missing",
    ],
    [
      "the sheets bear two control codes",
      ({ typists }) => void (typists[0].controlCode = "7C1E-93AF-02BB-45D0"),
      "E09 r1, control code as typed twice: expected 7C1E-93AF-02BB-45D0, found missing",
    ],
  ])("is found out where %s", async (_name, change, difference) => {
    expect(await differenceOf(await withPaper(change))).toBe(`${step}: differ: ${difference}`);
  });

  it("with half a point more in both typings and the total no longer is what was frozen", async () => {
    const forged = await withPaper(({ sheets }) => {
      for (const { cells } of sheets[2]?.typed ?? []) if (cells[0] !== undefined) cells[0].tenths += 5;
      for (const one of sheets[2]?.typed ?? []) one.writtenTenths = (one.writtenTenths ?? 0) + 5;
    });
    expect(await differenceOf(forged)).toMatch(/^ 8 freeze: differ: data\/record.json, hash of the frozen state/);
  });

  it("without the scan, or with another file in its place, is found out", async () => {
    const without = await forgePack(pack, (files) => void files.delete(evidenceScanPath(scan)));
    expect(await differenceOf(without)).toBe(`${step}: differ: E09 r1, presence: expected present, found missing`);
    const stray = await forgePack(pack, (files) => void files.set("data/paper/x.pdf", whitePixel));
    expect(await differenceOf(stray)).toBe(
      `${step}: differ: data/paper/x.pdf, presence: expected missing, found present`,
    );
  });

  it("is not written while the stored scan is lost", async () => {
    const { databases, grants } = round.context;
    rmSync(join(databases.roundFolder(round.round), "paper-scans", `${scan.sha256}.png`));
    const answer = await selectionHandlers["result/write"](
      { round: round.round, target: grants.grant(join(round.folder, "again")), by: "周敏" },
      round.context,
    );
    expect(answer.ok ? "written" : answer.error.kind).toBe("paper-entry/scan-lost");
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CandidateId, CategoryId } from "#shared/ids.ts";
import { evidencePaths, evidenceScorePath, EvidenceRecord } from "#shared/formats/evidence-pack.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { packScoreEntries, unpackScoreEntries } from "#main/score-files/score-container.ts";
import { readPack } from "#main/secretariat/evidence/read-pack.ts";
import { selectionHandlers } from "#main/secretariat/selection/handlers.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { damagePack, exchange, forgePack, rewriteRecord, rewriteResult } from "#tests/support/forge-pack.ts";
import { createMergeRound, must, type MergeRound } from "#tests/support/merge-round.ts";
import { testKey } from "#tests/support/make-score-document.ts";
import { plainPoints, scoreContent, sealAll, sealScores, type PointsOf } from "#tests/support/seal-scores.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";
import { bothSay, differenceOf, ownVerdict, pythonVerdict } from "#tests/support/verify-both.ts";
import { describeWithTools, runTool } from "#tests/support/with-tool.ts";

const node = process.execPath;
const program = join(import.meta.dirname, "../../../../src-main/headless/verify-pack.ts");
const python = shippedAssets().verifier;

/** c3 and c4 are equal, so that a vote is needed; one expert of nine scores c1 half a point lower. */
const points: PointsOf = (candidate, expert) =>
  candidate === "c1" && expert === "E05" ? [56.5, 38] : plainPoints(candidate === "c4" ? "c3" : candidate, expert);

let round: MergeRound;
let pack: string;
beforeAll(async () => {
  round = createMergeRound();
  await round.merge(await sealAll(round, () => [10, 10]));
  const second: Record<string, Uint8Array> = {};
  for (const expert of ["E01", "E02", "E03", "E04", "E05", "E06", "E07", "E08"])
    second[`${expert}-2.pss`] = await sealScores(round, expert, { revision: 2, points });
  await round.merge(second);
  round.freeze();
  const tally = [{ candidate: CandidateId.parse("c4"), votes: 9 }];
  const ballot = { round: round.round, category: CategoryId.parse("volunteer"), chosen: [CandidateId.parse("c4")] };
  const people = { by: "周敏", witness: "吴监督", reason: "集体表决", demonstration: false };
  must(selectionHandlers["result/vote"]({ ...ballot, ...people, tally }, round.context));
  const written = await round.write();
  pack = join(written.folder, written.pack);
});
afterAll(() => round.close());

/** Content hash of the file that counts for E05. */
const fileOfE05 = (): string => sha256Hex(scoreContent(round, "E05", { revision: 2, points }));

/** Exchanges E05's file for another one, and its hash wherever it stands. */
function replaceE05(files: Map<string, Uint8Array>, content: Uint8Array): void {
  files.delete(evidenceScorePath(fileOfE05()));
  files.set(evidenceScorePath(sha256Hex(content)), content);
  for (const path of [evidencePaths.record, evidencePaths.result])
    exchange(files, path, fileOfE05(), sha256Hex(content));
}

/** E05's file with half a point more for c1, under the old signature. */
function withHalfPoint(): Uint8Array {
  const entries = unpackScoreEntries(scoreContent(round, "E05", { revision: 2, points }));
  if (entries === undefined) throw new Error("the file cannot be unpacked");
  const text = Buffer.from(entries.document).toString("utf8").replace('"tenths":565', '"tenths":570');
  return packScoreEntries({ ...entries, document: Buffer.from(text) });
}

describeWithTools("an evidence pack", ["python3"], () => {
  it("is redone step by step by two programs that say the same, in both languages", async () => {
    const { code, text } = await bothSay(pack);
    expect(code, text).toBe(0);
    const lines = text.trimEnd().split("\n");
    expect(lines).toHaveLength(20);
    const agreed = lines.filter((line) => line.endsWith(": agree"));
    expect(agreed).toHaveLength(18);
    expect(agreed[4]).toBe(" 5 experts' signatures: agree");
    expect(lines[1]).toBe(" + signature of the whole pack: none, the organiser's key did not sign this pack");
    expect(lines[18]).toBe(" + the secretariat's journal: agree");
    expect(lines[19]).toBe(`All steps agree; result code ${round.cutLine().resultCode ?? ""}`);
    const chinese = runTool(node, [program, "--language", "zh", pack], tempFolder());
    expect(pythonVerdict(pack, "zh")).toEqual(chinese);
    expect(chinese.text).toContain(
      " 1 文件包：相符\n + 整包签名：没有。组织方密钥没有给这个证据包签名\n 2 规则文件：相符",
    );
    expect(chinese.text).toContain("13 票决：相符\n14 决定：相符\n15 席位：相符");
    expect(chinese.code).toBe(0);
  });

  it("holds the rules, every merged file as it was signed, the result, a page to read and the verifier", async () => {
    const files: ReadonlyMap<string, Buffer> = (await readPack(pack)) ?? new Map<string, Buffer>();
    expect([...files.keys()].filter((path) => !path.startsWith("data/scores/"))).toEqual([
      ...["README.txt", "bag-info.txt", "bagit.txt", "data/journal.jsonl"],
      ...["data/papers/registers.pdf", "data/papers/reserve.pdf", "data/papers/summary.pdf"],
      ...["data/record.json", "data/result.json", "data/rules.json"],
      ...["manifest-sha256.txt", "tagmanifest-sha256.txt", "verify.py"],
    ]);
    // Nine first revisions and eight second ones.
    expect([...files.keys()].filter((path) => path.startsWith("data/scores/"))).toHaveLength(17);
    expect(files.get(evidenceScorePath(fileOfE05()))).toEqual(
      Buffer.from(scoreContent(round, "E05", { revision: 2, points })),
    );
    expect(sha256Hex(String(files.get("data/rules.json")))).toBe(round.ruleHash);
    expect(files.get("verify.py")).toEqual(readFileSync(python));
    expect(String(files.get("README.txt"))).toContain("python3 verify.py");
    const record = EvidenceRecord.parse(JSON.parse(String(files.get("data/record.json"))));
    expect(record.recusals).toEqual([{ expert: "E09", candidate: "c6", reason: "同一单位" }]);
    expect(record.candidates[1]).toEqual({
      ...{ id: "c2", number: "2", name: "李㛃", category: "volunteer", place: "李㛃所在地", unit: "山东省科协" },
    });
  });

  it("written again differs only in how far the journal went", async () => {
    const before: ReadonlyMap<string, Buffer> = (await readPack(pack)) ?? new Map<string, Buffer>();
    await round.write();
    const after: ReadonlyMap<string, Buffer> = (await readPack(pack)) ?? new Map<string, Buffer>();
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...after]
      .filter(([path, bytes]) => before.get(path)?.equals(bytes) !== true)
      .map(([path]) => path);
    expect(changed).toEqual([
      ...["bag-info.txt", "data/journal.jsonl"],
      // Each names the newest entry at its foot.
      ...["data/papers/registers.pdf", "data/papers/reserve.pdf", "data/papers/summary.pdf"],
      ...["data/result.json", "manifest-sha256.txt", "tagmanifest-sha256.txt"],
    ]);
  });

  it("is verified by the program inside it, where it was unpacked", async () => {
    const folder = tempFolder();
    runTool("python3", ["-m", "zipfile", "-e", pack, folder], folder);
    const { code, text } = runTool("python3", ["-B", join(folder, "verify.py"), "--language", "en"], folder);
    expect(code, text).toBe(0);
    expect(text).toBe((await ownVerdict(pack)).text);
  });

  it("with half a point altered under the old signature names the signature, though every hash fits", async () => {
    const forged = await forgePack(pack, (files) => replaceE05(files, withHalfPoint()));
    expect(await differenceOf(forged)).toBe(
      " 5 experts' signatures: differ: E05 r2, signature: expected holds, found does not hold",
    );
  });

  it("with half a point altered and the name kept names the file's hash", async () => {
    const forged = await forgePack(pack, (files) => files.set(evidenceScorePath(fileOfE05()), withHalfPoint()));
    const found = sha256Hex(withHalfPoint());
    expect(await differenceOf(forged)).toBe(
      ` 4 score files: differ: E05 r2, hash: expected ${fileOfE05()}, found ${found}`,
    );
  });

  it("with half a point added in the result names the score that follows from the files", async () => {
    // Of eight 20s and more: E09's first revision is the lowest of nine, one 95 the highest; 6 × 95 and 94.5 remain.
    const forged = await forgePack(pack, (files) => exchange(files, evidencePaths.result, '"1329/14"', '"95"'));
    expect(await differenceOf(forged)).toBe("10 scores: differ: c1 张䶮, score: expected 1329/14, found 95");
  });

  it("signed by somebody else names the certificate", async () => {
    const forger = testKey("a forger");
    const forged = await forgePack(pack, (files) => {
      const slipKey = testKey("a slip of the forger's own");
      const more: PointsOf = (candidate, expert) => (candidate === "c6" ? [60, 40] : points(candidate, expert));
      replaceE05(files, scoreContent(round, "E05", { revision: 2, points: more, expertKey: forger, slipKey }));
    });
    expect(await differenceOf(forged)).toBe(
      " 6 slips and certificates: differ: E05 r2, the slip's certificate of the expert's key: expected holds, found does not hold",
    );
  });

  it("without one score file names it", async () => {
    const forged = await forgePack(pack, (files) => files.delete(evidenceScorePath(fileOfE05())));
    expect(await differenceOf(forged)).toBe(
      " 4 score files: differ: E05 r2, presence: expected present, found missing",
    );
  });

  it("that leaves a newer score file out altogether names the expert", async () => {
    const forged = await forgePack(pack, (files) => {
      files.delete(evidenceScorePath(fileOfE05()));
      rewriteRecord(files, (record) =>
        record.scoreFiles.splice(
          record.scoreFiles.findIndex(({ sha256 }) => sha256 === fileOfE05()),
          1,
        ),
      );
    });
    expect(await differenceOf(forged)).toMatch(/^ 4 score files: differ: E05, score file in force: expected r1 /);
  });

  it("with another slip key names the certificate of the first file that it vouches for", async () => {
    const forged = await forgePack(pack, (files) =>
      rewriteRecord(files, ({ bundles }) => {
        const seat = bundles[0]?.seats.find(({ expert }) => expert === "E05");
        if (seat !== undefined) seat.slipKey = toBase64(testKey("a forger").publicKey);
      }),
    );
    expect(await differenceOf(forged)).toBe(
      " 6 slips and certificates: differ: E05 r1, the slip's certificate of the expert's key: expected holds, found does not hold",
    );
  });

  it("with another rule file, a recusal dropped, another vote, reserve or code names each", async () => {
    const change = (path: string, from: string, to: string): Promise<string> =>
      forgePack(pack, (files) => exchange(files, path, from, to));
    expect(await differenceOf(await change(evidencePaths.rules, '"trim":1', '"trim":2'))).toMatch(
      /^ 2 rule file: differ/,
    );
    expect(await differenceOf(await change(evidencePaths.record, '"chosen":["c4"]', '"chosen":["c3"]'))).toBe(
      "13 votes: differ: volunteer, chosen by vote: expected c3, found c4",
    );
    expect(
      await differenceOf(
        await change(
          evidencePaths.record,
          '"recusals":[{',
          '"recusals":[{"candidate":"c1","expert":"E01","reason":"x"},{',
        ),
      ),
    ).toBe(" 7 coverage: differ: E01 c1, recusal known before: expected recused, found judging");
    const shorter = await forgePack(pack, (files) =>
      rewriteResult(files, ({ categories }) => void categories[0]?.reserve.pop()),
    );
    expect(await differenceOf(shorter)).toBe("16 reserve: differ: volunteer, reserve: expected c3 c5 c6, found c3 c5");
    const code = round.cutLine().resultCode ?? "";
    expect(await differenceOf(await change(evidencePaths.result, code, "0000-0000-0000-0000"))).toBe(
      `17 result code: differ: data/result.json, result code: expected ${code}, found 0000-0000-0000-0000`,
    );
  });

  it("of which one byte of a score file flipped is no bag any more", async () => {
    const at = readFileSync(pack).indexOf("pingshen scores round=");
    const damaged = damagePack(pack, at);
    expect((await ownVerdict(damaged)).code).toBe(2);
    expect(runTool(node, [program, "--language", "en", damaged], tempFolder())).toEqual({
      code: 2,
      text: `${damaged}: not an evidence pack that can be read\n`,
    });
    expect(pythonVerdict(damaged).code).toBe(2);
  });
});

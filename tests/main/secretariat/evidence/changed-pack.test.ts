import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CandidateId, CategoryId } from "#shared/ids.ts";
import { EvidenceRecord, evidencePaths } from "#shared/formats/evidence-pack.ts";
import { ResultDocument } from "#shared/formats/result.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { readPack } from "#main/secretariat/evidence/read-pack.ts";
import { removalHandlers } from "#main/secretariat/merge/removal/handlers.ts";
import { selectionHandlers } from "#main/secretariat/selection/handlers.ts";
import { correct, decide } from "#tests/support/change-list.ts";
import { exchange, forgePack, rewriteRecord, rewriteResult } from "#tests/support/forge-pack.ts";
import { createMergeRound, must, type MergeRound } from "#tests/support/merge-round.ts";
import { plainPoints, scoreContent, sealAll, sealScores, type PointsOf } from "#tests/support/seal-scores.ts";
import { bothSay, differenceOf } from "#tests/support/verify-both.ts";
import { describeWithTools } from "#tests/support/with-tool.ts";

/** c3 and c4 are equal until a correction puts c4 behind. */
const points: PointsOf = (candidate, expert) => plainPoints(candidate === "c4" ? "c3" : candidate, expert);

let round: MergeRound;
let pack: string;
const codes: (string | null)[] = [];
beforeAll(async () => {
  round = createMergeRound();
  await round.merge(await sealAll(round, points));
  await round.merge({ "E01-2.pss": await sealScores(round, "E01", { revision: 2, points: () => [10, 10] }) });
  const sha256 = sha256Hex(scoreContent(round, "E01", { revision: 2, points: () => [10, 10] }));
  const people = { by: "周敏", witness: "吴监督" };
  const why = { ...people, reason: "交错文件" };
  must(removalHandlers["merge/take-out"]({ round: round.round, sha256, revisionAfter: 1, ...why }, round.context));
  round.freeze();
  const c4 = CandidateId.parse("c4");
  const ballot = { category: CategoryId.parse("volunteer"), chosen: [c4], tally: [], demonstration: false };
  must(selectionHandlers["result/vote"]({ round: round.round, ...ballot, ...why }, round.context));
  codes.push(round.cutLine().resultCode);
  codes.push(must(correct(round, "c4", { effect: 46 }, { reason: "objective", acknowledged: true })).resultCode);
  codes.push(must(correct(round, "c1", { effect: 57 }, { reason: "abnormal" })).resultCode);
  codes.push(must(decide(round, "withdrawal", "c2")).resultCode);
  codes.push(must(decide(round, "promotion", "c4")).resultCode);
  codes.push(must(decide(round, "deviation", "c6", { passedOver: CandidateId.parse("c3") })).resultCode);
  codes.push(must(decide(round, "revocation", "c6", { revokes: 5 })).resultCode);
  const written = await round.write();
  pack = join(written.folder, written.pack);
});
afterAll(() => round.close());

const change = (path: string, from: string, to: string): Promise<string> =>
  forgePack(pack, (files) => exchange(files, path, from, to));
const inRecord = (alter: (record: EvidenceRecord) => void): Promise<string> =>
  forgePack(pack, (files) => rewriteRecord(files, alter));

describeWithTools("an evidence pack of a round with a removal, corrections and decisions", ["python3"], () => {
  it("is redone by both programs, with every former result code", async () => {
    const { code, text } = await bothSay(pack);
    expect(code, text).toBe(0);
    expect(text).toContain(" 9 corrections: agree\n");
    expect(text).toContain("14 decisions: agree\n");
    expect(new Set(codes).size).toBe(7);
    const files = await readPack(pack);
    const result = ResultDocument.parse(JSON.parse(String(files?.get(evidencePaths.result))));
    expect([result.formerCode, result.resultCode]).toEqual(codes.slice(-2));
    expect(result.categories[0]?.selected.map(({ id }) => id)).toEqual(["c1", "c3", "c4"]);
    expect(result.categories[0]?.vote).toBeUndefined();
    const record = EvidenceRecord.parse(JSON.parse(String(files?.get(evidencePaths.record))));
    expect([...record.corrections, ...record.decisions].map(({ formerCode }) => formerCode)).toEqual(codes.slice(0, 6));
    expect(record.removed).toMatchObject([{ expert: "E01", revision: 2, witness: "吴监督", reason: "交错文件" }]);
  });

  it("shows the promoted on the public list, and nobody who withdrew", async () => {
    const list = readFileSync(join((await round.write()).folder, "名单.txt"), "utf8");
    expect(list).toContain("王五");
    expect(list).not.toContain("李㛃");
  });

  it("with a correction altered, dropped or made by one names each", async () => {
    expect(
      await differenceOf(
        await inRecord(({ corrections: [one] }) => Object.assign(one?.cells[0] ?? {}, { beforeTenths: 475 })),
      ),
    ).toBe(" 9 corrections: differ: #1 E01 c4 effect, score before, in tenths of a point: expected 470, found 475");
    expect(
      await differenceOf(
        await inRecord(({ corrections: [one] }) => Object.assign(one?.cells[0] ?? {}, { afterTenths: 605 })),
      ),
    ).toBe(" 9 corrections: differ: #1 E01 c4 effect, score in tenths of a point: expected 0..600 / 5, found 605");
    expect(
      await differenceOf(
        await inRecord(({ corrections: [one] }) => Object.assign(one?.differing?.[0] ?? {}, { tenths: 465 })),
      ),
    ).toMatch(
      /#1 E01 c4, differing scores of other experts: expected E02 effect 470, E03 .*, found E02 effect 465, E03 /,
    );
    expect(await differenceOf(await inRecord(({ corrections }) => void corrections.shift()))).toBe(
      " 9 corrections: differ: data/record.json, numbers: expected 1 2 3 4 5, found 2 3 4 5 6",
    );
    expect(await differenceOf(await inRecord(({ corrections: [one] }) => one && (one.witness = "周 敏")))).toBe(
      " 9 corrections: differ: #1 E01 c4, operator and witness: expected two people, found 周敏 周 敏",
    );
    expect(await differenceOf(await inRecord(({ corrections: [one] }) => one && (one.text = "别的理由")))).toMatch(
      /^ 9 corrections: differ: volunteer, hash of the corrections' record: /,
    );
  });

  it("with a decision altered names it, and the list that does not follow from it", async () => {
    const both = (from: string, to: string): Promise<string> =>
      forgePack(pack, (files) => {
        exchange(files, evidencePaths.record, from, to);
        exchange(files, evidencePaths.result, from, to);
      });
    expect(await differenceOf(await change(evidencePaths.record, '"approver":"李主任"', '"approver":"某人"'))).toMatch(
      /^14 decisions: differ: volunteer, hash of the decisions' record: /,
    );
    expect(await differenceOf(await both('"kind":"withdrawal"', '"kind":"promotion"'))).toBe(
      "14 decisions: differ: #3 c2, ground: expected vacancy, found renounced",
    );
    expect(await differenceOf(await both('"revokes":5', '"revokes":4'))).toBe(
      "14 decisions: differ: #6 volunteer, fits the list: expected holds, found not-latest",
    );
    const shorter = await forgePack(pack, (files) =>
      rewriteResult(files, ({ categories }) => void categories[0]?.selected.pop()),
    );
    expect(await differenceOf(shorter)).toBe("15 seats: differ: volunteer, selected: expected c1 c3 c4, found c1 c3");
  });

  it("with a former code altered, or a removal after the freeze, names it", async () => {
    const forged = await forgePack(pack, (files) => {
      for (const path of [evidencePaths.record, evidencePaths.result])
        exchange(files, path, `"formerCode":"${codes[2] ?? ""}"`, '"formerCode":"0000-0000-0000-0000"');
    });
    expect(await differenceOf(forged)).toBe(
      `14 decisions: differ: #3, result code before: expected ${codes[2] ?? ""}, found 0000-0000-0000-0000`,
    );
    expect(
      await differenceOf(await inRecord(({ removed: [one] }) => one && (one.removedAt = "2024-01-01T00:00:00.000Z"))),
    ).toMatch(/^ 8 freeze: differ: E01 r2, taken out before the freeze: expected 2023-12-\S+, found 2024-01-01/);
  });
});

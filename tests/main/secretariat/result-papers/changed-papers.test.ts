import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { read, utils } from "xlsx";
import { CandidateId } from "#shared/ids.ts";
import type { Output } from "#shared/ipc/api.ts";
import type { ResultPaper } from "#shared/ipc/result-paper-calls.ts";
import { resultPaperHandlers } from "#main/secretariat/result-papers/handlers.ts";
import { correct, decide } from "#tests/support/change-list.ts";
import { createMergeRound, must, type MergeRound } from "#tests/support/merge-round.ts";
import { readPdfPages } from "#tests/support/read-pdf-pages.ts";
import { sealAll } from "#tests/support/seal-scores.ts";

let round: MergeRound;
beforeEach(() => {
  round = createMergeRound();
});
afterEach(() => round.close());

async function write(papers: ResultPaper[]): Promise<Output<"result-papers/write">> {
  const out = join(round.folder, "out");
  mkdirSync(out, { recursive: true });
  const wish = { round: round.round, target: round.context.grants.grant(out), notice: "", by: "周敏" };
  return must(await resultPaperHandlers["result-papers/write"]({ ...wish, papers, comments: false }, round.context));
}

const reasons = async (candidate: string): Promise<Output<"result-papers/reasons">> =>
  must(
    await resultPaperHandlers["result-papers/reasons"](
      { round: round.round, candidate: CandidateId.parse(candidate) },
      round.context,
    ),
  );

describe("after a correction, a withdrawal and a promotion", () => {
  beforeEach(async () => {
    await round.merge(await sealAll(round));
    round.freeze();
    must(correct(round, "c4", { effect: 43 }, { reason: "abnormal" }));
    must(decide(round, "withdrawal", "c1"));
    must(decide(round, "promotion", "c4"));
    must(decide(round, "revocation", "c4", { revokes: 3 }));
    must(decide(round, "promotion", "c4"));
  });

  test("the registers hold each with before and after, people and papers, and whether it stands", async () => {
    const { folder } = await write(["registers"]);
    const workbook = read(readFileSync(join(folder, "归档/登记簿（内部）.xlsx")));
    const rowsOf = (name: string): unknown[][] =>
      utils.sheet_to_json<unknown[]>(workbook.Sheets[name] ?? {}, { header: 1 });
    expect(rowsOf("更正")[1]?.slice(0, 12)).toEqual([
      ...[1, "最美科技志愿者", "王五", "E01 专家E01", "成效", 42, 43, "异常评分，经该专家确认或修改"],
      ...["合计抄写有误", "E01 签字的说明", "周敏", "吴监督"],
    ]);
    expect(rowsOf("决定").map((row) => [row[0], row[2], row.at(-1)])).toEqual([
      ["编号", "决定", "状态"],
      [2, "决定：张䶮 退出", "有效"],
      [3, "决定：王五 递补入选", "已撤回"],
      [4, "决定：撤回第 3 号决定", "撤回他项"],
      [5, "决定：王五 递补入选", "有效"],
    ]);
  });

  test("summary, published scores and each candidate's page say what was decided, by its number", async () => {
    const { folder } = await write(["summary", "pseudonymous"]);
    const pages = await readPdfPages(readFileSync(join(folder, "归档/评审结果汇总表（签字）.pdf")));
    const text = pages
      .map((page) => page.text)
      .join("")
      .replaceAll(/\s/g, "");
    expect(text).toContain("退出（第2号决定）");
    expect(text).toContain("递补入选（第5号决定）");
    expect(text).toContain("第1号更正：E01对王五的评分，成效42.0→43.0");
    const scores = read(readFileSync(join(folder, "公开/评分情况（匿名）.xlsx")));
    expect(utils.sheet_to_csv(scores.Sheets["1 最美科技志愿者"] ?? {})).toContain("退出（第 2 号决定）");
    const [gone, promoted] = [await reasons("c1"), await reasons("c4")];
    expect([gone.standing, promoted.standing]).toEqual(["withdrawn", "promoted"]);
    expect(gone.changes).toEqual([
      {
        ...{ kind: "withdrawal", number: 2, reason: "renounced", minutes: "评审会纪要〔2023〕12号" },
        ...{ gaveWay: false, revoked: false },
      },
    ]);
    expect(promoted.changes.map((change) => [change.kind, change.number])).toEqual([
      ["correction", 1],
      ["promotion", 3],
      ["promotion", 5],
    ]);
    expect(promoted.changes[0]).toMatchObject({ cells: [{ before: "42.0", after: "43.0" }] });
    expect(JSON.stringify(promoted.changes)).not.toContain("E01");
  });
});

import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it, test } from "vitest";
import { CandidateId } from "#shared/ids.ts";
import type { Output } from "#shared/ipc/api.ts";
import type { Outcome } from "#shared/ipc/call.ts";
import type { MissingPolicy } from "#shared/rules/rule-file.ts";
import { resultPaperHandlers } from "#main/secretariat/result-papers/handlers.ts";
import { selectionHandlers } from "#main/secretariat/selection/handlers.ts";
import { shortHandlers } from "#main/secretariat/selection/short-handlers.ts";
import { sealFew } from "#tests/support/few-forms.ts";
import { forgePack, rewriteRecord, rewriteResult } from "#tests/support/forge-pack.ts";
import { createMergeRound, must, type MergeRound } from "#tests/support/merge-round.ts";
import { readPdfPages } from "#tests/support/read-pdf-pages.ts";
import { plainPoints, sealScores } from "#tests/support/seal-scores.ts";
import { smallRules } from "#tests/support/small-rules.ts";
import { bothSay, differenceOf } from "#tests/support/verify-both.ts";
import { describeWithTools } from "#tests/support/with-tool.ts";

const rounds: MergeRound[] = [];
afterEach(async () => {
  for (const round of rounds.splice(0)) await round.close();
});

async function roundWith(missingPolicy?: MissingPolicy): Promise<MergeRound> {
  const panel = { ...smallRules.panel, ...(missingPolicy === undefined ? {} : { missingPolicy }) };
  const round = createMergeRound({ rules: { ...smallRules, panel } });
  rounds.push(round);
  await round.merge(await sealFew(round));
  return round;
}

const freeze = (round: MergeRound, exception = ""): Outcome<unknown> =>
  selectionHandlers["result/freeze"](
    { round: round.round, by: "周敏", witness: "吴监督", exception },
    round.context,
  ) as Outcome<unknown>;
const shortOf = ({ round, context }: MergeRound): Output<"result/short"> =>
  must(shortHandlers["result/short"]({ round }, context));
const fates = (round: MergeRound): unknown => shortOf(round).candidates.map(({ id, valid, fate }) => [id, valid, fate]);

/** Rank, score and number of valid scores of those with a rank; reason of those without. */
function placesOf(round: MergeRound): Record<string, unknown> {
  const category = round.cutLine().categories[0];
  return Object.fromEntries<unknown>([
    ...(category?.ranking ?? []).map(({ id, rank, score, valid }) => [id, [rank, score.fraction, valid]] as const),
    ...(category?.unranked ?? []).map(({ id, reason, valid }) => [id, [reason, valid]] as const),
  ]);
}
const selectedIn = (round: MergeRound): string =>
  round
    .cutLine()
    .categories[0]?.selected.map(({ id }) => id)
    .join(" ") ?? "";

const withoutThem = {
  c2: [1, "90", 9],
  c3: [2, "85", 9],
  c4: [3, "80", 9],
  c6: [4, "70", 8],
  c1: ["insufficient", 2],
  c5: ["no_score", 0],
};

test("rules that average rank a candidate by the two scores there are; without any there is no rank", async () => {
  const round = await roundWith("average-valid");
  expect(shortOf(round)).toMatchObject({ policy: "average-valid", isDeclared: true, needed: 3 });
  expect(fates(round)).toEqual([
    ["c1", 2, "averaged"],
    ["c5", 0, "not-ranked"],
  ]);
  expect(freeze(round).ok).toBe(true);
  expect(placesOf(round)).toEqual({
    c1: [1, "183/2", 2],
    c2: [2, "90", 9],
    c3: [3, "85", 9],
    c4: [4, "80", 9],
    c6: [5, "70", 8],
    c5: ["no_score", 0],
  });
  expect(selectedIn(round)).toBe("c1 c2 c3");
  expect(round.cutLine().missing).toEqual({ policy: "average-valid", needed: 3 });
});

test("rules that take them out rank neither, and so do rules that do not say", async () => {
  for (const policy of ["not-eligible", undefined] as const) {
    const round = await roundWith(policy);
    expect(shortOf(round)).toMatchObject({ policy: "not-eligible", isDeclared: policy !== undefined, needed: 3 });
    expect(fates(round)).toEqual([
      ["c1", 2, "not-ranked"],
      ["c5", 0, "not-ranked"],
    ]);
    expect(freeze(round).ok).toBe(true);
    expect(placesOf(round)).toEqual(withoutThem);
    expect(selectedIn(round)).toBe("c2 c3 c4");
  }
});

test("rules that ask for a review hold the freeze until the panel has judged both, or a reason is recorded", async () => {
  const round = await roundWith("panel-review");
  expect(fates(round)).toEqual([
    ["c1", 2, "review"],
    ["c5", 0, "review"],
  ]);
  expect(freeze(round)).toEqual({
    ok: false,
    error: {
      kind: "result/review-missing",
      facts: { category: "最美科技志愿者", categoryEn: "Most Admirable S&T Volunteer", count: 2, needed: 3 },
    },
  });
  const again: Record<string, Uint8Array> = {};
  for (const expert of ["E03", "E04", "E05"])
    again[`${expert}-2.pss`] = await sealScores(round, expert, { revision: 2, points: plainPoints });
  await round.merge(again);
  expect(fates(round)).toEqual([]);
  expect(freeze(round).ok).toBe(true);
  // E01, E03, E04 and E05 gave c1 95, E02 gave 88; 95 and 88 are dropped of these five.
  expect(placesOf(round)).toMatchObject({ c1: [1, "95", 5], c5: [5, "75", 3] });
});

test("frozen with a recorded reason, those who were to be judged again are not ranked", async () => {
  const round = await roundWith("panel-review");
  expect(freeze(round, "两位专家出差，无法补评").ok).toBe(true);
  expect(placesOf(round)).toEqual(withoutThem);
});

describeWithTools("a pack of each policy", ["python3"], () => {
  const written = async (policy: MissingPolicy, exception = ""): Promise<string> => {
    const round = await roundWith(policy);
    round.freeze(exception);
    const { folder, pack } = await round.write();
    return join(folder, pack);
  };

  it.each(["average-valid", "not-eligible"] as const)("%s: both verifiers redo it", async (policy) => {
    const { code, text } = await bothSay(await written(policy));
    expect(code, text).toBe(0);
  });

  it("panel-review: both redo it with its exception, and without it name whom the panel had to judge", async () => {
    const pack = await written("panel-review", "无法补评");
    expect((await bothSay(pack)).code).toBe(0);
    const forged = await forgePack(pack, (files) => {
      rewriteRecord(files, ({ frozen }) => delete frozen.exception);
      rewriteResult(files, ({ frozen }) => delete frozen.exception);
    });
    expect(await differenceOf(forged)).toBe(
      " 8 freeze: differ: volunteer, candidates that the panel had to judge again: expected 0, found 2",
    );
  });

  it("a policy that is none is no rule file to either", async () => {
    const forged = await forgePack(await written("not-eligible"), (files) => {
      const rules = Buffer.from(files.get("data/rules.json") ?? "").toString();
      files.set("data/rules.json", Buffer.from(rules.replace('"not-eligible"', '"as-we-like"')));
    });
    expect(await differenceOf(forged)).toBe(
      " 1 bag: differ: data/rules.json, format: expected pingshen/rules 1, found unreadable",
    );
  });
});

test("summary and reasons say who was averaged over too few, and who has no rank", async () => {
  const round = await roundWith("average-valid");
  round.freeze();
  const out = join(round.folder, "papers");
  mkdirSync(out);
  const wish = { target: round.context.grants.grant(out), papers: ["summary" as const], notice: "", comments: false };
  const answer = await resultPaperHandlers["result-papers/write"](
    { ...wish, round: round.round, by: "周敏" },
    round.context,
  );
  const written = must(answer);
  const pages = await readPdfPages(readFileSync(join(written.folder, written.files[0] ?? "")));
  const text = pages.map((page) => page.text).join("");
  expect(text).toContain("有效评分少于3个的按现有有效评分平均");
  expect(text).toContain("有效评分不足3个的：张䶮（2个，按现有评分平均）、赵六（0个，不排名）。");
  const c1 = { round: round.round, candidate: CandidateId.parse("c1") };
  const { sum, standing } = must(await resultPaperHandlers["result-papers/reasons"](c1, round.context));
  expect([standing, sum.valid, sum.minimumValid, sum.shortOf, sum.printed]).toEqual(["selected", 2, 1, 3, "91.50"]);
});

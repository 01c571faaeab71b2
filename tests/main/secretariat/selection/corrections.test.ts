import { afterEach, beforeEach, expect, test } from "vitest";
import { CandidateId, CategoryId, CriterionId, ExpertId } from "#shared/ids.ts";
import type { Outcome } from "#shared/ipc/call.ts";
import { brokenInvariants, secretariatInvariants } from "#main/db/invariants.ts";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { changeHandlers } from "#main/secretariat/selection/changes/handlers.ts";
import { selectionHandlers } from "#main/secretariat/selection/handlers.ts";
import { countMerged } from "#tests/support/count-merged.ts";
import { correct, decide } from "#tests/support/change-list.ts";
import { createMergeRound, must, type MergeRound } from "#tests/support/merge-round.ts";
import { plainPoints, sealAll, type PointsOf } from "#tests/support/seal-scores.ts";

let round: MergeRound;
beforeEach(() => {
  round = createMergeRound();
});
afterEach(async () => {
  expect(brokenInvariants(round.db, secretariatInvariants)).toEqual([]);
  expect(brokenJournalEntries(round.db)).toEqual([]);
  await round.close();
});

const kindOf = (answer: Outcome<unknown>): string => (answer.ok ? "ok" : answer.error.kind);
const ids = (list: readonly { readonly id: string }[] = []): string => list.map(({ id }) => id).join(" ");
const volunteers = () => round.cutLine().categories[0];
async function frozen(points: PointsOf = plainPoints): Promise<void> {
  await round.merge(await sealAll(round, points));
  round.freeze();
}
const formOf = (candidate: string): unknown =>
  must(
    changeHandlers["result/form"](
      { round: round.round, candidate: CandidateId.parse(candidate), expert: ExpertId.parse("E01") },
      round.context,
    ),
  ).scores;

test("a correction counts, with before and after on record, and the new code names the former", async () => {
  await frozen();
  const before = round.cutLine();
  expect(formOf("c4")).toEqual({ effect: 420, devotion: 380 });
  const { resultCode, number } = must(correct(round, "c4", { effect: 60, devotion: 40 }));
  expect(number).toBe(1);
  expect(formOf("c4")).toEqual({ effect: 600, devotion: 400 });
  // Nine scores of 80 became eight and a 100: the 100 and one 80 are dropped, so the score stays and the mean moves.
  expect(volunteers()?.ranking[3]).toMatchObject({
    id: "c4",
    score: { fraction: "80" },
    tieValues: ["80", "740/9", "80"],
  });
  expect(volunteers()?.totals["c4"]?.[0]).toEqual({ state: "scored", printed: "100.0", dropped: true });
  expect(resultCode).not.toBe(before.resultCode);
  expect(round.cutLine()).toMatchObject({ resultCode, formerCode: before.resultCode });
  expect(volunteers()?.corrections).toMatchObject([
    {
      ...{ number: 1, candidate: "c4", expert: "E01", reason: "sum", reference: "E01 签字的说明" },
      ...{ recordedBy: "周敏", witness: "吴监督", formerCode: before.resultCode },
      cells: [
        { criterion: "effect", beforeTenths: 420, afterTenths: 600 },
        { criterion: "devotion", beforeTenths: 380, afterTenths: 400 },
      ],
    },
  ]);
  // What was merged and frozen stays as it was.
  expect(countMerged(round.db).scores).toBe(160);
  expect(round.cutLine().stateHash).toBe(before.stateHash);
});

test("a second correction starts from the first", async () => {
  await frozen();
  must(correct(round, "c4", { effect: 50 }));
  must(correct(round, "c4", { effect: 45 }));
  expect(volunteers()?.corrections?.map(({ cells }) => cells)).toEqual([
    [{ criterion: "effect", beforeTenths: 420, afterTenths: 500 }],
    [{ criterion: "effect", beforeTenths: 500, afterTenths: 450 }],
  ]);
});

test("an expert may stand by an abnormal score; every other reason changes something", async () => {
  await frozen();
  const before = round.cutLine().resultCode;
  expect(kindOf(correct(round, "c4", { effect: 42 }))).toBe("change/nothing-changed");
  must(correct(round, "c4", { effect: 42 }, { reason: "abnormal", text: "专家确认原分" }));
  expect(volunteers()?.ranking[3]?.score.fraction).toBe("80");
  expect(round.cutLine().resultCode).not.toBe(before);
});

test("what nobody scored, or the rubric does not allow, is no correction", async () => {
  expect(kindOf(correct(round, "c4", { effect: 50 }))).toBe("result/not-frozen");
  await frozen();
  expect(kindOf(correct(round, "c4", { effect: 50 }, { witness: "周敏" }))).toBe("result/same-person");
  expect(correct(round, "c4", { effect: 60.5 })).toEqual({
    ok: false,
    error: {
      kind: "change/out-of-range",
      facts: { criterion: "成效", criterionEn: "Effect", maxPoints: 60, stepPoints: 0.5 },
    },
  });
  expect(kindOf(correct(round, "c4", { effect: 50.1 }))).toBe("change/out-of-range");
  expect(kindOf(correct(round, "c4", { nothing: 5 }))).toBe("change/no-scores");
  expect(kindOf(correct(round, "c6", { effect: 50 }, { expert: ExpertId.parse("E09") }))).toBe("change/no-scores");
  expect(kindOf(correct(round, "k1", { effect: 50 }))).toBe("change/no-scores");
});

test("a vote on a tie that a correction dissolves is no longer in force, and a tie that it makes asks for a vote", async () => {
  await frozen((candidate, expert) => plainPoints(["c3", "c4"].includes(candidate) ? "c3" : candidate, expert));
  must(
    selectionHandlers["result/vote"](
      {
        ...{ round: round.round, category: CategoryId.parse("volunteer"), chosen: [CandidateId.parse("c4")] },
        ...{ tally: [], by: "周敏", witness: "吴监督", reason: "集体表决", demonstration: false },
      },
      round.context,
    ),
  );
  expect(ids(volunteers()?.selected)).toBe("c1 c2 c4");
  // The mean, which is the second tie key, of c3 is now higher.
  must(correct(round, "c3", { effect: 48 }));
  expect([ids(volunteers()?.selected), volunteers()?.openSeats, volunteers()?.vote]).toEqual([
    "c1 c2 c3",
    0,
    undefined,
  ]);
  must(correct(round, "c3", { effect: 47 }));
  expect([ids(volunteers()?.selected), volunteers()?.openSeats]).toEqual(["c1 c2 c4", 1]);
});

test("a correction under which a decision would not fit waits until the decision is taken back", async () => {
  await frozen((candidate, expert) =>
    candidate === "c4" ? [expert === "E02" ? 60 : 46.5, 38] : plainPoints(candidate, expert),
  );
  expect(ids(volunteers()?.selected)).toBe("c1 c2 c3");
  must(decide(round, "deviation", "c4", { passedOver: CandidateId.parse("c3") }));
  const better = { cells: [{ criterion: CriterionId.parse("effect"), afterTenths: 600 }] };
  expect(correct(round, "c4", {}, better)).toEqual({
    ok: false,
    error: {
      kind: "change/decision-in-the-way",
      facts: { number: 1, category: "最美科技志愿者", categoryEn: "Most Admirable S&T Volunteer" },
    },
  });
  must(decide(round, "revocation", "c4", { revokes: 1 }));
  must(correct(round, "c4", {}, better));
  expect(ids(volunteers()?.selected)).toBe("c1 c2 c4");
});

test("on an objective item the other experts' differing scores are shown, acknowledged and put on record", async () => {
  // E05 gave c4 half a point more for devotion than everybody else.
  await frozen((candidate, expert) => {
    const [effect, devotion] = plainPoints(candidate, expert);
    return [effect, candidate === "c4" && expert === "E05" ? devotion + 0.5 : devotion];
  });
  const others = must(
    changeHandlers["result/form"](
      { round: round.round, candidate: CandidateId.parse("c4"), expert: ExpertId.parse("E01") },
      round.context,
    ),
  ).others;
  expect(others.map(({ expert, scores }) => `${expert} ${String(scores["devotion"])}`)).toEqual(
    ["E02", "E03", "E04", "E05", "E06", "E07", "E08", "E09"].map((id) => `${id} ${id === "E05" ? "385" : "380"}`),
  );
  const objective = { reason: "objective" as const };
  expect(correct(round, "c4", { devotion: 40 }, objective)).toMatchObject({
    error: { kind: "change/objective-differs", facts: { count: 8 } },
  });
  const wish = { ...objective, expert: ExpertId.parse("E05") };
  must(correct(round, "c4", { devotion: 38 }, wish));
  must(correct(round, "c4", { devotion: 40 }, { ...objective, acknowledged: true }));
  const [equal, differing] = volunteers()?.corrections ?? [];
  expect(equal?.differing).toBeUndefined();
  expect(differing?.differing).toHaveLength(8);
  expect(differing?.differing?.[3]).toEqual({ criterion: "devotion", expert: "E05", tenths: 380 });
});

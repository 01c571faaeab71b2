import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Input, Output } from "#shared/ipc/api.ts";
import type { Outcome } from "#shared/ipc/call.ts";
import { CandidateId, CategoryId } from "#shared/ids.ts";
import { mergedScores } from "#shared/schema/secretariat-merged.ts";
import { brokenInvariants, secretariatInvariants } from "#main/db/invariants.ts";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { selectionHandlers } from "#main/secretariat/selection/handlers.ts";
import { createMergeRound, must, type MergeRound } from "#tests/support/merge-round.ts";
import { plainPoints, sealAll, type PointsOf } from "#tests/support/seal-scores.ts";

let round: MergeRound;
beforeEach(() => {
  round = createMergeRound({ practice: false });
});
afterEach(async () => {
  expect(brokenInvariants(round.db, secretariatInvariants)).toEqual([]);
  expect(brokenJournalEntries(round.db)).toEqual([]);
  await round.close();
});

/** c3, c4 and c5 get the same points, so two of three seats are given by the figures and one is contested by three. */
const tied: PointsOf = (candidate, expert) =>
  plainPoints(["c3", "c4", "c5"].includes(candidate) ? "c3" : candidate, expert);

const freeze = (wish: Partial<Input<"result/freeze">> = {}): Outcome<unknown> =>
  selectionHandlers["result/freeze"](
    { round: round.round, by: "周敏", witness: "吴监督", exception: "", ...wish },
    round.context,
  ) as Outcome<unknown>;
const kindOf = (answer: Outcome<unknown>): string => (answer.ok ? "ok" : answer.error.kind);
const ids = (list: readonly { readonly id: string }[]): string => list.map(({ id }) => id).join(" ");
const vote = (chosen: readonly string[], wish: Partial<Input<"result/vote">> = {}): Outcome<Output<"result/vote">> =>
  selectionHandlers["result/vote"](
    {
      round: round.round,
      category: CategoryId.parse("volunteer"),
      chosen: chosen.map((id) => CandidateId.parse(id)),
      tally: [],
      by: "周敏",
      witness: "吴监督",
      reason: "集体表决",
      demonstration: false,
      ...wish,
    },
    round.context,
  ) as Outcome<Output<"result/vote">>;

describe("freeze", () => {
  test("takes two different people, however the name is typed", async () => {
    await round.merge(await sealAll(round));
    expect(kindOf(freeze({ witness: " 周 敏" }))).toBe("result/same-person");
    expect(kindOf(freeze())).toBe("ok");
  });

  test("happens once", async () => {
    await round.merge(await sealAll(round));
    expect(kindOf(freeze())).toBe("ok");
    expect(kindOf(freeze())).toBe("result/already-frozen");
  });

  test("needs four fifths of each panel, or a recorded reason", async () => {
    expect(kindOf(freeze({ exception: "时间紧" }))).toBe("result/nothing-merged");
    const seven = Object.fromEntries(Object.entries(await sealAll(round)).slice(0, 7));
    await round.merge(seven);
    expect(freeze()).toEqual({
      ok: false,
      error: {
        kind: "result/quorum-missing",
        facts: {
          category: "最美科技志愿者",
          categoryEn: "Most Admirable S&T Volunteer",
          panelExperts: 9,
          mergedExperts: 7,
          quorumPercent: 80,
        },
      },
    });
    expect(kindOf(freeze({ exception: "两位专家因病缺席" }))).toBe("ok");
    const [first] = round.cutLine().categories;
    expect(first?.totals["c1"]?.map(({ state }) => state).slice(6)).toEqual(["scored", "blank", "blank"]);
    expect(first?.ranking[0]).toMatchObject({ id: "c1", valid: 7, score: { fraction: "95", printed: "95.00" } });
  });

  test("no ranking, vote or result comes before it", async () => {
    await round.merge(await sealAll(round));
    const target = round.context.grants.grant(round.folder);
    const inRound = { round: round.round };
    expect(kindOf(selectionHandlers["result/cut-line"](inRound, round.context) as Outcome<unknown>)).toBe(
      "result/not-frozen",
    );
    expect(kindOf(vote(["c3"]))).toBe("result/not-frozen");
    const write = selectionHandlers["result/write"](
      { ...inRound, target, by: "周敏" },
      round.context,
    ) as Outcome<unknown>;
    expect(kindOf(write)).toBe("result/not-frozen");
  });

  test("scores that were altered afterwards are noticed", async () => {
    await round.merge(await sealAll(round));
    expect(kindOf(freeze())).toBe("ok");
    round.cutLine();
    round.db
      .update(mergedScores)
      .set({ forms: sql`json_set(forms, '$.forms[0][5]', 1)` })
      .run();
    const answer = selectionHandlers["result/cut-line"]({ round: round.round }, round.context) as Outcome<unknown>;
    expect(kindOf(answer)).toBe("result/state-changed");
  });
});

describe("cut line", () => {
  test("shows ranks, totals by expert with the dropped ones, recusals and the reserve", async () => {
    const points: PointsOf = (candidate, expert) =>
      expert === "E01" ? [plainPoints(candidate, expert)[0] - 10, 38] : plainPoints(candidate, expert);
    await round.merge(await sealAll(round, points));
    round.freeze();
    const [volunteers, communities] = round.cutLine().categories;
    expect(volunteers && ids(volunteers.ranking)).toBe("c1 c2 c3 c4 c5 c6");
    expect(volunteers && ids(volunteers.selected)).toBe("c1 c2 c3");
    expect(volunteers && ids(volunteers.reserve)).toBe("c4 c5 c6");
    expect(communities && ids(communities.selected)).toBe("k1 k2");
    // Nine scores, the lowest (85) and one of the eight 95s are left out.
    expect(volunteers?.ranking[0]).toMatchObject({
      rank: 1,
      name: "张䶮",
      unit: "中国农学会",
      score: { fraction: "95", printed: "95.00" },
      tieValues: ["95", "845/9", "95"],
      valid: 9,
      trimmed: true,
    });
    expect(volunteers?.totals["c1"]?.slice(0, 3)).toEqual([
      { state: "scored", printed: "85.0", dropped: true },
      { state: "scored", printed: "95.0", dropped: true },
      { state: "scored", printed: "95.0", dropped: false },
    ]);
    expect(volunteers?.totals["c6"]?.at(-1)).toEqual({ state: "recused", printed: "", dropped: false });
  });

  test("has a result code only once nobody has to decide any more", async () => {
    await round.merge(await sealAll(round, tied));
    round.freeze();
    expect(round.cutLine().resultCode).toBeNull();
    must(vote(["c4"]));
    expect(round.cutLine().resultCode).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){3}$/);
  });
});

describe("vote", () => {
  beforeEach(async () => {
    await round.merge(await sealAll(round, tied));
    round.freeze();
  });

  test("a tie at the line leaves its seats open and picks nobody", () => {
    const [volunteers] = round.cutLine().categories;
    expect(volunteers && ids(volunteers.selected)).toBe("c1 c2");
    expect(volunteers && ids(volunteers.tieGroup)).toBe("c3 c4 c5");
    expect(volunteers?.openSeats).toBe(1);
  });

  test("a recorded vote gives the open seat, and a later one replaces it", () => {
    const tally = [
      { candidate: CandidateId.parse("c5"), votes: 6 },
      { candidate: CandidateId.parse("c3"), votes: 3 },
    ];
    const recorded = must(vote(["c5"], { tally })).vote;
    expect(recorded).toMatchObject({
      group: ["c3", "c4", "c5"],
      chosen: ["c5"],
      witness: "吴监督",
      demonstration: false,
    });
    const [volunteers] = round.cutLine().categories;
    expect(volunteers && ids(volunteers.selected)).toBe("c1 c2 c5");
    expect(volunteers && ids(volunteers.tieGroup)).toBe("c3 c4 c5");
    expect(volunteers && ids(volunteers.reserve)).toBe("c3 c4 c6");
    must(vote(["c4"]));
    expect(ids(round.cutLine().categories[0]?.selected ?? [])).toBe("c1 c2 c4");
  });

  test("only members of the tie can be chosen, exactly as many as there are seats", () => {
    expect(vote(["c6"])).toMatchObject({ error: { kind: "result/vote-outside-tie", facts: { candidate: "丁一" } } });
    expect(vote(["c3", "c4"])).toMatchObject({
      error: { kind: "result/vote-seats", facts: { openSeats: 1, chosen: 2 } },
    });
    expect(kindOf(vote(["c3"], { category: CategoryId.parse("community") }))).toBe("result/no-tie");
    expect(kindOf(vote(["c3"], { category: CategoryId.parse("nobody") }))).toBe("result/category-unknown");
    expect(kindOf(vote(["c3"], { witness: "周敏" }))).toBe("result/same-person");
    expect(kindOf(vote(["c3"], { demonstration: true }))).toBe("result/vote-demonstration");
  });

  test("a tally that contradicts the choice is refused", () => {
    const tally = [
      { candidate: CandidateId.parse("c3"), votes: 4 },
      { candidate: CandidateId.parse("c4"), votes: 5 },
    ];
    expect(kindOf(vote(["c3"], { tally }))).toBe("result/vote-tally");
    expect(kindOf(vote(["c4"], { tally }))).toBe("ok");
    const foreign = [{ candidate: CandidateId.parse("c1"), votes: 1 }];
    expect(kindOf(vote(["c4"], { tally: foreign }))).toBe("result/vote-outside-tie");
  });
});

import { afterEach, beforeEach, expect, test } from "vitest";
import { CandidateId, CategoryId } from "#shared/ids.ts";
import type { Outcome } from "#shared/ipc/call.ts";
import { journal } from "#shared/schema/journal.ts";
import { brokenInvariants, secretariatInvariants } from "#main/db/invariants.ts";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { selectionHandlers } from "#main/secretariat/selection/handlers.ts";
import { decide } from "#tests/support/change-list.ts";
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
/** Selected, reserve and free seats. */
const list = (): unknown[] => {
  const category = volunteers();
  return [ids(category?.selected), ids(category?.reserve), category?.vacant];
};

/** Six volunteers, three seats: c1 c2 c3 are selected, c4 c5 c6 are the reserve. */
async function frozen(points: PointsOf = plainPoints): Promise<void> {
  await round.merge(await sealAll(round, points));
  round.freeze();
}

test("a withdrawal and a promotion change the list and the code, name the code before, and no score", async () => {
  await frozen();
  const before = round.cutLine();
  const gone = must(decide(round, "withdrawal", "c2"));
  expect(gone.number).toBe(1);
  expect(list()).toEqual(["c1 c3", "c4 c5 c6", 1]);
  expect(round.cutLine()).toMatchObject({ formerCode: before.resultCode, resultCode: gone.resultCode });
  expect(gone.resultCode).not.toBe(before.resultCode);
  const next = must(decide(round, "promotion", "c4"));
  expect(list()).toEqual(["c1 c3 c4", "c5 c6", 0]);
  expect(round.cutLine()).toMatchObject({ formerCode: gone.resultCode, resultCode: next.resultCode });
  const [[was], [is]] = [before.categories, round.cutLine().categories];
  expect([is?.ranking, is?.totals]).toEqual([was?.ranking, was?.totals]);
  // The line stays where figures and vote drew it.
  expect(is?.drawn).toEqual(["c1", "c2", "c3"]);
  expect(is?.decisions).toMatchObject([
    {
      ...{ number: 1, kind: "withdrawal", candidate: "c2", reason: "renounced", text: "本人书面声明" },
      ...{ approver: "李主任", minutes: "评审会纪要〔2023〕12号", recordedBy: "周敏", witness: "吴监督" },
      formerCode: before.resultCode,
    },
    { number: 2, kind: "promotion", candidate: "c4", reason: "vacancy", formerCode: gone.resultCode },
  ]);
  const last = round.db.select().from(journal).all().at(-1);
  expect([last?.kind, last?.facts]).toEqual([
    "result/decision",
    '{"candidate":"c4","category":"volunteer","kind":"promotion","number":2,"reason":"vacancy"}\n',
  ]);
});

test("a deviation from the order names who was passed over, and taking it back restores list but not code", async () => {
  await frozen();
  const before = round.cutLine();
  must(decide(round, "deviation", "c6", { passedOver: CandidateId.parse("c3"), text: "统筹农村地区名额" }));
  expect([ids(volunteers()?.selected), ids(volunteers()?.reserve)]).toEqual(["c1 c2 c6", "c3 c4 c5"]);
  must(decide(round, "revocation", "c6", { revokes: 1, text: "录入有误" }));
  expect([ids(volunteers()?.selected), ids(volunteers()?.reserve)]).toEqual(["c1 c2 c3", "c4 c5 c6"]);
  expect(volunteers()?.decisions).toHaveLength(2);
  expect(round.cutLine().resultCode).not.toBe(before.resultCode);
});

test("what does not fit is refused in words that name the people, and nothing is recorded", async () => {
  expect(kindOf(decide(round, "withdrawal", "c2"))).toBe("result/not-frozen");
  await frozen();
  expect(kindOf(decide(round, "withdrawal", "c2", { witness: "周敏" }))).toBe("result/same-person");
  expect(kindOf(decide(round, "withdrawal", "c2", { reason: "vacancy" }))).toBe("change/reason-unfit");
  expect(kindOf(decide(round, "withdrawal", "c2", { category: CategoryId.parse("nobody") }))).toBe(
    "result/category-unknown",
  );
  expect(decide(round, "promotion", "c4")).toEqual({
    ok: false,
    error: {
      kind: "change/no-seat",
      facts: {
        category: "最美科技志愿者",
        categoryEn: "Most Admirable S&T Volunteer",
        candidate: "王五",
        passedOver: "–",
      },
    },
  });
  must(decide(round, "withdrawal", "c2"));
  expect(kindOf(decide(round, "promotion", "c5"))).toBe("change/not-next");
  expect(kindOf(decide(round, "withdrawal", "c2"))).toBe("change/not-listed");
  expect(kindOf(decide(round, "deviation", "c6"))).toBe("change/unfit");
  expect(volunteers()?.decisions).toHaveLength(1);
});

test("a tie waits for its vote before anything is decided, and a decision holds the vote fast", async () => {
  await frozen((candidate, expert) => plainPoints(["c3", "c4"].includes(candidate) ? "c3" : candidate, expert));
  const vote = (chosen: string) =>
    selectionHandlers["result/vote"](
      {
        ...{ round: round.round, category: CategoryId.parse("volunteer"), chosen: [CandidateId.parse(chosen)] },
        ...{ tally: [], by: "周敏", witness: "吴监督", reason: "集体表决", demonstration: false },
      },
      round.context,
    ) as Outcome<unknown>;
  expect(kindOf(decide(round, "withdrawal", "c1"))).toBe("change/tie-open");
  must(vote("c4"));
  must(decide(round, "withdrawal", "c1"));
  expect(ids(volunteers()?.reserve)).toBe("c3 c5 c6");
  must(decide(round, "promotion", "c3"));
  expect(kindOf(vote("c3"))).toBe("change/vote-after-decision");
});

import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Outcome } from "#shared/ipc/call.ts";
import { CandidateId } from "#shared/ids.ts";
import { brokenInvariants, secretariatInvariants } from "#main/db/invariants.ts";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { readRequest } from "#main/score-files/run-off-files.ts";
import { runOffHandlers } from "#main/secretariat/run-off/handlers.ts";
import { selectionHandlers } from "#main/secretariat/selection/handlers.ts";
import { sealToRecipient } from "#main/score-files/seal-to-recipient.ts";
import { experts, must, organiser } from "#tests/support/merge-round.ts";
import { answers, createRunOffRound, passphrase, volunteer, type RunOffRound } from "#tests/support/run-off-round.ts";
import { plainPoints } from "#tests/support/seal-scores.ts";

let round: RunOffRound;
beforeEach(async () => {
  round = await createRunOffRound();
});
afterEach(async () => {
  expect(brokenInvariants(round.db, secretariatInvariants)).toEqual([]);
  expect(brokenJournalEntries(round.db)).toEqual([]);
  await round.close();
});

const kindOf = (answer: Outcome<unknown>): string => (answer.ok ? "ok" : answer.error.kind);

/** Five for c4, three for c3, one for c5. */
const clear = {
  E01: ["c4"],
  E02: ["c4"],
  E03: ["c4"],
  E04: ["c4"],
  E05: ["c4"],
  E06: ["c3"],
  E07: ["c3"],
  E08: ["c3"],
  E09: ["c5"],
};
/** Four each for c3 and c4, one for c5. */
const split = { ...clear, E05: ["c3"] };

/** Verdict, last step and why, of one answer. */
async function said(bytes: Uint8Array): Promise<string> {
  const [one] = must(await round.take({ "one.psa": bytes })).ballots;
  return `${one?.verdict ?? ""} ${one?.steps.at(-1)?.step ?? ""} ${one?.problem?.kind ?? "-"}`;
}

describe("the request", () => {
  test("asks the panel about the tied alone, says how many to choose, and is signed by the organiser", () => {
    const { path } = must(round.make());
    expect(path).toMatch(/cast-2023-test-volunteer-run-off-1\.psr$/);
    const read = readRequest(readFileSync(path));
    expect(read.ok && Buffer.from(read.value.publicKey).equals(organiser.publicKey)).toBe(true);
    expect(read.ok && read.value.value).toMatchObject({
      number: 1,
      group: ["c3", "c4", "c5"],
      candidates: ["c3", "c4", "c5"],
      places: 1,
      openSeats: 1,
      voters: [...experts],
    });
    expect(readFileSync(path).toString("utf8")).not.toContain("王五");
  });

  test("leaves out experts who stand aside from anybody in the tie", async () => {
    await round.close();
    round = await createRunOffRound({
      points: (candidate, expert) => plainPoints(["c4", "c5", "c6"].includes(candidate) ? "c3" : candidate, expert),
    });
    must(round.make());
    expect(round.list()[0]?.voters.map(({ id }) => id)).toEqual(experts.filter((id) => id !== "E09"));
  });

  test("is written again with the same bytes, and only one is open at a time", () => {
    const { path } = must(round.make());
    const before = readFileSync(path);
    const again = must(
      runOffHandlers["run-off/write"]({ round: round.round, number: 1, target: round.target }, round.context),
    );
    expect(readFileSync(again.path).equals(before)).toBe(true);
    expect(round.make()).toMatchObject({ error: { kind: "run-off/open", facts: { number: 1 } } });
  });

  test("is refused without a tie or the passphrase", () => {
    expect(kindOf(round.make({ passphrases: ["another passphrase"] }))).toBe("bundle/wrong-passphrase");
    const community = round.cutLine().categories[1]?.id ?? volunteer;
    expect(kindOf(round.make({ category: community, passphrases: [passphrase] }))).toBe("run-off/no-tie");
    expect(round.list()).toEqual([]);
  });
});

describe("taking answers in", () => {
  beforeEach(() => void must(round.make()));

  test("an answer that passes every check is counted as received and its choice is not shown", async () => {
    expect(await said(await round.answer("E01", ["c4"]))).toBe("taken revision -");
    expect(round.list()[0]).toMatchObject({ count: null, closed: null });
    expect(
      round
        .list()[0]
        ?.voters.slice(0, 2)
        .map(({ revision }) => revision),
    ).toEqual([1, null]);
  });

  test("each fault is found at its step, and nothing of the answer is taken", async () => {
    const answer = (wish: Parameters<RunOffRound["answer"]>[2], chosen = ["c4"]): Promise<Uint8Array> =>
      round.answer("E01", chosen, wish);
    expect(await said(new Uint8Array(300))).toBe("refused sealed ballot/sealed");
    expect(await said(await sealToRecipient(Buffer.from("no ballot"), organiser.recipient))).toBe(
      "refused signature ballot/unreadable",
    );
    expect(await said(await answer({ changes: { round: "cast-2023-other" } }))).toBe(
      "refused round ballot/other-round",
    );
    expect(await said(await answer({ changes: { practice: true } }))).toBe("refused round ballot/practice");
    expect(await said(await answer({ changes: { ruleHash: "0".repeat(64) } }))).toBe(
      "refused round ballot/other-rules",
    );
    expect(await said(await answer({ changes: { request: "0".repeat(64) } }))).toBe(
      "refused request ballot/other-request",
    );
    expect(await said(await answer({ changes: { expert: "E10" } }))).toBe("refused voter ballot/not-voter");
    expect(await said(await answer({ changes: { expert: "E02" } }))).toBe("refused certificate ballot/certificate");
    expect(await said(await answer({}, ["c3", "c4"]))).toBe("refused choice ballot/choice");
    expect(await said(await answer({}, ["c1"]))).toBe("refused choice ballot/choice");
    expect(round.list()[0]?.voters.every(({ revision }) => revision === null)).toBe(true);
  });

  test("the same file again changes nothing, a newer one replaces, an older or a second of one revision is refused", async () => {
    const second = await round.answer("E01", ["c3"], { revision: 2 });
    expect(await said(second)).toBe("taken revision -");
    expect(await said(second)).toBe("same revision -");
    expect(await said(await round.answer("E01", ["c4"], { revision: 1 }))).toBe("refused revision ballot/stale");
    expect(await said(await round.answer("E01", ["c4"], { revision: 2 }))).toBe("refused revision ballot/double");
    expect(await said(await round.answer("E01", ["c5"], { revision: 3 }))).toBe("replaces revision -");
  });

  test("of two answers in one go only the newer is taken, and two of one revision are both refused", async () => {
    const files = {
      "a.psa": await round.answer("E01", ["c3"], { revision: 2 }),
      "b.psa": await round.answer("E01", ["c4"], { revision: 1 }),
      "c.psa": await round.answer("E02", ["c3"]),
      "d.psa": await round.answer("E02", ["c4"]),
    };
    const { ballots } = must(await round.take(files));
    expect(ballots.map(({ verdict, problem }) => `${verdict} ${problem?.kind ?? "-"}`)).toEqual([
      "taken -",
      "refused ballot/stale",
      "refused ballot/double",
      "refused ballot/double",
    ]);
  });

  test("once everybody has voted the count is seen and no ballot is exchanged any more", async () => {
    must(await round.take(await answers(round, clear)));
    expect(round.list()[0]?.count).toEqual({
      tally: [
        { candidate: "c3", votes: 3 },
        { candidate: "c4", votes: 5 },
        { candidate: "c5", votes: 1 },
      ],
      chosen: ["c4"],
      tied: [],
      placesLeft: 0,
    });
    const late = await round.take({ "late.psa": await round.answer("E01", ["c3"], { revision: 2 }) });
    expect(kindOf(late)).toBe("run-off/all-voted");
  });
});

describe("the count", () => {
  beforeEach(() => void must(round.make()));

  test("two people record it as the vote, with its run-off behind it", async () => {
    must(await round.take(await answers(round, clear)));
    expect(kindOf(round.shut({ witness: "周 敏" }))).toBe("result/same-person");
    expect(must(round.shut())).toEqual({ decided: true });
    const [volunteers] = round.cutLine().categories;
    expect(volunteers?.selected.map(({ id }) => id)).toEqual(["c1", "c2", "c4"]);
    expect(volunteers?.vote).toMatchObject({ chosen: ["c4"], recordedBy: "周敏", witness: "吴监督" });
    expect(volunteers?.vote?.runOffs).toHaveLength(1);
    expect(kindOf(round.make())).toBe("run-off/settled");
    expect(kindOf(round.shut())).toBe("run-off/closed");
  });

  test("needs a reason while ballots are missing, and no other vote is recorded meanwhile", async () => {
    must(await round.take(await answers(round, { E01: ["c5"] })));
    expect(round.shut()).toMatchObject({ error: { kind: "run-off/missing-ballots", facts: { count: 8 } } });
    const vote = selectionHandlers["result/vote"](
      {
        ...{ round: round.round, category: volunteer, chosen: [CandidateId.parse("c3")], tally: [] },
        ...{ by: "周敏", witness: "吴监督", reason: "集体表决", demonstration: false },
      },
      round.context,
    ) as Outcome<unknown>;
    expect(kindOf(vote)).toBe("run-off/close-first");
    expect(must(round.shut({ reason: "其余专家已离会" }))).toEqual({ decided: true });
    expect(round.cutLine().categories[0]?.vote?.chosen).toEqual(["c5"]);
  });

  test("who is still equal goes into another run-off about them alone, and the chain decides", async () => {
    must(await round.take(await answers(round, split)));
    expect(must(round.shut())).toEqual({ decided: false });
    expect(round.cutLine().resultCode).toBeNull();
    must(round.make());
    const [, second] = round.list();
    expect(second?.candidates.map(({ id }) => id)).toEqual(["c3", "c4"]);
    const ballots = Object.fromEntries(experts.map((expert) => [expert, [expert === "E01" ? "c4" : "c3"]]));
    must(await round.take(await answers(round, ballots, 2), 2));
    expect(must(round.shut({ number: 2 }))).toEqual({ decided: true });
    const vote = round.cutLine().categories[0]?.vote;
    expect(vote?.chosen).toEqual(["c3"]);
    expect(vote?.runOffs).toHaveLength(2);
    expect(vote?.tally.map(({ votes }) => votes)).toEqual([4, 4, 1]);
  });
});

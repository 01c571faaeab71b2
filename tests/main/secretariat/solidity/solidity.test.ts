import { eq, inArray } from "drizzle-orm";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Output } from "#shared/ipc/api.ts";
import type { Outcome } from "#shared/ipc/call.ts";
import { journal } from "#shared/schema/journal.ts";
import { candidate, expert } from "#shared/schema/secretariat.ts";
import { CandidateId, ExpertId } from "#shared/ids.ts";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { encodeScoreContent } from "#main/score-files/encode-score-content.ts";
import { sealToRecipient } from "#main/score-files/seal-to-recipient.ts";
import { solidityHandlers } from "#main/secretariat/solidity/handlers.ts";
import { makeScoreDocument, testKey } from "#tests/support/make-score-document.ts";
import { candidates, createMergeRound, must, organiser, type MergeRound } from "#tests/support/merge-round.ts";
import { formsOf, plainPoints, sealAll, sealScores, type PointsOf } from "#tests/support/seal-scores.ts";

let round: MergeRound;
beforeEach(() => {
  round = createMergeRound({ practice: false });
});
afterEach(async () => {
  expect(brokenJournalEntries(round.db)).toEqual([]);
  await round.close();
});

const ask = async (): Promise<Outcome<Output<"solidity/read">>> =>
  await solidityHandlers["solidity/read"]({ round: round.round }, round.context);
async function read(): Promise<Output<"solidity/read">> {
  const answer = await ask();
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
}

/** Three fifths for effect, two fifths for devotion, so that both say the same. */
const bothAlike: PointsOf = (candidate) => {
  const total = { c1: 95, c2: 90, c3: 85, c4: 80, c5: 75, c6: 70, k1: 90, k2: 80, k3: 70 }[candidate] ?? 0;
  return [total * 0.6, total * 0.4];
};

/** E01 is five points severe, E02 gives c3 far too little, and c3 and c4 are close. */
const uneven: PointsOf = (candidate, by) => {
  const [effect, devotion] = bothAlike(candidate === "c4" ? "c3" : candidate, by);
  if (candidate === "c4") return [effect - 1, devotion];
  if (by === "E01") return [effect - 5, devotion];
  return by === "E02" && candidate === "c3" ? [effect - 30, devotion] : [effect, devotion];
};

describe("how solid a result is", () => {
  test("is not said before the freeze", async () => {
    await round.merge(await sealAll(round, uneven));
    expect(await ask()).toEqual({ ok: false, error: { kind: "result/not-frozen" } });
  });

  test("names every expert's level, the score to look at and who depends on what", async () => {
    await round.merge(await sealAll(round, uneven));
    round.freeze();
    const [volunteers, communities] = (await read()).categories;
    expect(volunteers?.candidates[0]).toEqual({ id: "c1", name: "张䶮", unit: "中国农学会" });
    const found = volunteers?.diagnosis;
    if (found === undefined) throw new Error("no category was diagnosed");
    expect(found.draws).toBe(10_000);
    const [farthest] = found.outliers?.toSorted((a, b) => Math.abs(b.z) - Math.abs(a.z)) ?? [];
    expect(farthest).toMatchObject({ candidate: "c3", expert: "E02", score: 55 });
    expect(found.candidates.map(({ standing }) => standing)).toEqual([
      "always-in",
      "always-in",
      "depends",
      "depends",
      "always-out",
      "always-out",
    ]);
    expect(found.experts[0]?.level).toBeLessThan(-3);
    expect(found.candidates.map(({ id, low }) => `${id} ${low}`)).toContain("c3 55");
    expect(found.candidates[5]).toMatchObject({ count: 8, scores: [65, 70, 70, 70, 70, 70, 70, 70, null] });
    expect(communities?.diagnosis.candidates.map(({ standing }) => standing)).toEqual([
      "always-in",
      "always-in",
      "always-out",
    ]);
  });

  test("is the same whenever it is asked, from a seed that the frozen scores give", async () => {
    await round.merge(await sealAll(round, uneven));
    round.freeze();
    const first = await read();
    expect(first.categories[0]?.diagnosis.seed).toBe(`${first.stateHash.slice(0, 16)}:volunteer`);
    expect(await read()).toBe(first);
    const other = createMergeRound({ practice: false });
    await other.merge(await sealAll(other, uneven));
    other.freeze();
    const answer = await solidityHandlers["solidity/read"]({ round: other.round }, other.context);
    expect(answer).toEqual({ ok: true, value: first });
    await other.close();
  });

  test("never changes the result: code, cut line and files are the same with and without it", async () => {
    await round.merge(await sealAll(round, uneven));
    round.freeze();
    const before = round.cutLine();
    const entries = round.db.select().from(journal).all();
    await read();
    expect(round.cutLine()).toEqual(before);
    expect(round.db.select().from(journal).all()).toEqual(entries);
    const written = await round.write();
    expect(written.resultCode).toBe(before.resultCode);
    expect(written.files.filter((name) => /solid|diagnos/.test(name))).toEqual([]);
    expect(readFileSync(join(written.folder, "result.json"), "utf8")).not.toContain("bootstrap");
  });

  test("takes the order from the bundle where the laptop recorded none, and says so", async () => {
    await round.merge(await sealAll(round, uneven));
    round.freeze();
    const [volunteers] = (await read()).categories;
    expect(volunteers?.diagnosis.experts.map(({ orderSource }) => orderSource)).toEqual(
      Array<string>(9).fill("offered"),
    );
    expect(volunteers?.diagnosis.experts[1]?.order).toMatchObject({ count: 6, isNotable: false });
  });

  test("finds the lift that an expert gives the own unit, however the unit is written", async () => {
    const own = ["c2", "c4", "c6"];
    round.db
      .update(expert)
      .set({ unit: "（山东省） 科协" })
      .where(eq(expert.id, ExpertId.parse("E03")))
      .run();
    const lifted: PointsOf = (candidate, by) => {
      const [effect, devotion] = bothAlike(candidate, by);
      return [by === "E03" && own.includes(candidate) ? effect + 4 : effect, devotion];
    };
    await round.merge(await sealAll(round, lifted));
    round.freeze();
    const [volunteers] = (await read()).categories;
    expect(volunteers?.diagnosis.experts.map(({ ownUnit }) => ownUnit)).toEqual([
      null,
      null,
      { count: 3, lift: 4 },
      ...Array<null>(6).fill(null),
    ]);
  });

  test("finds the lift of an expert's own region, the own unit left out", async () => {
    const unitOf = (id: string, unit: string): void =>
      void round.db
        .update(expert)
        .set({ unit })
        .where(eq(expert.id, ExpertId.parse(id)))
        .run();
    const placed = (id: string, place: string): void =>
      void round.db
        .update(candidate)
        .set({ place })
        .where(eq(candidate.id, CandidateId.parse(id)))
        .run();
    unitOf("E03", "山东省科协");
    unitOf("E04", "四川省农业科学院");
    placed("c1", "四川省成都市");
    placed("c3", "山东省济南市");
    // c2, c4 and c6 are recommended by E03's own unit, so that of E03's region c3 alone is left.
    const lifted: PointsOf = (owner, by) => {
      const [effect, devotion] = bothAlike(owner, by);
      return [
        by === "E04" && owner === "c1" ? effect - 3 : by === "E03" && owner === "c3" ? effect + 2 : effect,
        devotion,
      ];
    };
    await round.merge(await sealAll(round, lifted));
    round.freeze();
    const [volunteers] = (await read()).categories;
    expect(volunteers?.diagnosis.experts.map(({ ownRegion }) => ownRegion)).toEqual([
      ...[null, null],
      // Two points more, less the usual: E04's three fewer put E03 three eighths above the others on one of two more.
      { count: 1, lift: expect.closeTo(2 - 0.375 / 2, 9) as number },
      { count: 1, lift: expect.closeTo(-3 + 0.25 / 5, 9) as number },
      ...Array<null>(5).fill(null),
    ]);
  });

  test("counts how the seats fell on regions and types of units, decisions included, and changes nothing", async () => {
    round.db
      .update(candidate)
      .set({ place: "四川省成都市" })
      .where(
        inArray(
          candidate.id,
          ["c1", "c2", "c5"].map((id) => CandidateId.parse(id)),
        ),
      )
      .run();
    await round.merge(await sealAll(round, plainPoints));
    round.freeze();
    const before = round.cutLine();
    const [volunteers] = must(
      solidityHandlers["solidity/spread"]({ round: round.round }, round.context) as Outcome<Output<"solidity/spread">>,
    );
    expect(volunteers).toMatchObject({ seats: 3, openSeats: 0 });
    expect(volunteers?.regions).toEqual([
      { group: "四川省", name: null, judged: 3, ranked: 3, selected: 2, reserve: 1 },
      { group: "山东省", name: null, judged: 2, ranked: 2, selected: 0, reserve: 2 },
      { group: null, name: null, judged: 1, ranked: 1, selected: 1, reserve: 0 },
    ]);
    expect(volunteers?.unitTypes.map(({ group, selected, judged }) => [group, selected, judged])).toEqual([
      ["national_society", 2, 3],
      ["provincial", 1, 3],
    ]);
    expect(round.cutLine()).toEqual(before);
  });

  test("takes the order from the laptop's record where the score file carries one", async () => {
    const drifting: PointsOf = (candidate, by) => {
      const [effect, devotion] = bothAlike(candidate, by);
      return [by === "E04" ? effect - Number(candidate.slice(1)) : effect, devotion];
    };
    const files = await sealAll(round, drifting);
    const { ruleHash, bundleHash } = round;
    const document = makeScoreDocument({ ruleHash, bundleHash, expert: "E04", forms: formsOf("E04", drifting) });
    const visits = candidates.map((candidate, at) => ({
      candidate,
      position: candidates.length - at,
      openings: 1,
      activeSeconds: 60,
    }));
    const signingSeed = testKey("laptop of E04").privateSeed;
    const content = encodeScoreContent({ document: Object.assign(document, { visits }), signingSeed });
    await round.merge({ ...files, "E04.pss": await sealToRecipient(content, organiser.recipient) });
    round.freeze();
    const [volunteers] = (await read()).categories;
    const [, , third, fourth] = volunteers?.diagnosis.experts ?? [];
    expect([third?.orderSource, fourth?.orderSource]).toEqual(["offered", "visits"]);
    // c6 was met first and got 6 points less than the others gave, c1 last and got 1 less.
    expect(fourth?.order?.change).toBeCloseTo(5, 9);
  });

  test("counts an expert whose file is missing as absent, not as 0", async () => {
    const files = Object.fromEntries(
      await Promise.all(
        ["E01", "E02", "E03", "E04", "E05", "E06", "E07", "E08"].map(
          async (by) => [`${by}.pss`, await sealScores(round, by, { points: uneven })] as const,
        ),
      ),
    );
    await round.merge(files);
    round.freeze("专家因病缺席");
    const [volunteers] = (await read()).categories;
    expect(volunteers?.diagnosis.experts[8]).toMatchObject({ id: "E09", count: 0, mean: null, orderSource: null });
    expect(volunteers?.diagnosis.agreement.kendall).toMatchObject({ used: 6 });
    expect(volunteers?.diagnosis.scenarios.some(({ variation }) => variation.id === "E09")).toBe(false);
  });
});

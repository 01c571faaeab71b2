import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import type { TypedSheet } from "#shared/formats/paper-entry.ts";
import { journal } from "#shared/schema/journal.ts";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { brokenInvariants, secretariatInvariants } from "#main/db/invariants.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { mergeHandlers } from "#main/secretariat/merge/handlers.ts";
import { paperEntryHandlers } from "#main/secretariat/paper-entry/handlers.ts";
import { ExpertId } from "#shared/ids.ts";
import { createMergeRound, type MergeRound } from "#tests/support/merge-round.ts";
import { judgedSheet, kindOf, mergePaper, now, paperDesk, paperList, whitePixel } from "#tests/support/paper-sheets.ts";
import { sealAll } from "#tests/support/seal-scores.ts";

const rounds: MergeRound[] = [];
const newRound = (): MergeRound => {
  const round = createMergeRound();
  rounds.push(round);
  return round;
};
afterEach(async () => {
  for (const round of rounds.splice(0)) await round.close();
});

test("the second typist never sees what the first typed, and nobody compares before both have finished", () => {
  const desk = paperDesk(newRound(), "E03");
  desk.type("周敏");
  const turn = now(desk.turn("吴监督"));
  expect(turn.turn).toBe(2);
  expect(turn.rows.map(({ typed }) => typed)).toEqual(turn.rows.map(() => null));
  expect(turn.rows.slice(0, 2).map(({ number, name, unitName }) => [number, name, unitName])).toEqual([
    [1, "张䶮", "中国农学会"],
    [2, "李㛃", "山东省科协"],
  ]);
  expect(kindOf(desk.comparison())).toBe("paper-entry/not-finished");
});

test("one person cannot type both times, however the name is typed, and a third cannot join", () => {
  const desk = paperDesk(newRound(), "E03");
  desk.type("Zhou Min");
  expect(kindOf(desk.turn("ｚｈｏｕ　ｍｉｎ"))).toBe("paper-entry/turn-finished");
  now(desk.turn("吴监督"));
  expect(kindOf(desk.turn("郑看"))).toBe("paper-entry/both-taken");
  expect(kindOf(desk.save("郑看", "c1", judgedSheet([50, 30])))).toBe("paper-entry/not-your-turn");
});

test("typing may stop and go on: whoever comes back finds the own sheets", () => {
  const round = newRound();
  const desk = paperDesk(round, "E03");
  now(desk.turn("周敏"));
  now(desk.save("周敏", "c1", judgedSheet([57, 38])));
  expect(kindOf(desk.finish("周敏"))).toBe("paper-entry/sheets-missing");
  const again = now(desk.turn("周 敏"));
  expect(again.rows.filter(({ typed }) => typed !== null).map(({ candidate }) => candidate)).toEqual(["c1"]);
  expect(paperList(round).experts.find(({ expert }) => expert === "E03")?.entry?.typists).toEqual([
    { typist: "周敏", typedSheets: 1, finishedAtMs: null },
  ]);
});

test("only scores of the rubric are taken, and who stands aside gives a reason", () => {
  const desk = paperDesk(newRound(), "E03");
  now(desk.turn("周敏"));
  const off = (effect: number): string => kindOf(desk.save("周敏", "c1", judgedSheet([effect, 38])));
  expect([off(61), off(57.25), off(57)]).toEqual(["paper-entry/off-scale", "paper-entry/off-scale", "ok"]);
  const aside: TypedSheet = { standing: "recused", reason: " ", cells: [], writtenTenths: null, comment: "" };
  expect(kindOf(desk.save("周敏", "c2", aside))).toBe("paper-entry/reason-missing");
  expect(kindOf(desk.save("周敏", "c9", judgedSheet([50, 30])))).toBe("paper-entry/sheet-unknown");
});

test("a differing cell, a differing standing and a wrong written total each wait for a look at the paper", async () => {
  const round = newRound();
  const desk = paperDesk(round, "E03");
  const aside: TypedSheet = { standing: "abstained", reason: "不熟悉", cells: [], writtenTenths: null, comment: "" };
  desk.type("周敏", { c1: judgedSheet([57, 38]), c2: judgedSheet([52, 38], { writtenTenths: 910 }), c3: aside });
  desk.type("吴监督", { c1: judgedSheet([51, 38]), c2: judgedSheet([52, 38], { writtenTenths: 910 }) });
  now(await desk.attach());
  const open = now(desk.comparison()).rows.filter(({ compared }) => compared.isOpen);
  expect(
    open.map(({ candidate, compared }) => [
      candidate,
      compared.fields.flatMap(({ field, first, second, value }) =>
        value === undefined ? [[field, first, second]] : [],
      ),
      compared.sumQuestion,
    ]),
  ).toEqual([
    [
      "c1",
      [
        ["cell effect", "570", "510"],
        ["written", "950", "890"],
      ],
      null,
    ],
    ["c2", [], "900 910"],
    ["c3", [["standing", "abstained", "judging"]], null],
  ]);
  expect(kindOf(desk.plan())).toBe("paper-entry/unsettled");

  // Neither typist judges the own typing, however the name is written.
  for (const typist of ["周敏", "吴 监督"])
    expect(kindOf(desk.settle("c1", "cell effect", "570", typist))).toBe("paper-entry/look-by-typist");
  now(desk.settle("c1", "cell effect", "570"));
  now(desk.settle("c1", "written", "950"));
  expect(kindOf(desk.settle("c2", "sum", "900 905"))).toBe("paper-entry/field-unknown");
  now(desk.settle("c2", "sum", "900 910"));
  now(desk.settle("c3", "standing", "abstained"));
  expect(now(desk.settle("c3", "reason", "不熟悉"))).toEqual({ openSheets: 0 });
  const plan = now(desk.plan());
  expect(plan.files[0]).toMatchObject({
    verdict: "new",
    isPaper: true,
    keyFingerprint: null,
    counts: { forms: 9, scored: 8, recused: 0, abstained: 1, changedCells: 16 },
  });
  expect(now(desk.commit(plan.plan))).toEqual({ merged: 1, unchanged: 0, refused: 0 });
  expect(kindOf(desk.settle("c1", "cell effect", "510"))).toBe("paper-entry/counts");
  expect(brokenInvariants(round.db, secretariatInvariants)).toEqual([]);
  expect(brokenJournalEntries(round.db)).toEqual([]);
});

test("a total that is accepted is open again once another look changes a cell", () => {
  const desk = paperDesk(newRound(), "E03");
  const odd = { c2: judgedSheet([52, 38], { writtenTenths: 910 }) };
  desk.type("周敏", odd);
  desk.type("吴监督", odd);
  expect(now(desk.settle("c2", "sum", "900 910"))).toEqual({ openSheets: 0 });
  expect(now(desk.settle("c2", "cell effect", "515"))).toEqual({ openSheets: 1 });
});

test("nothing counts without a scan, and a scan is a whole picture or PDF that lies in the round's folder", async () => {
  const round = newRound();
  const desk = paperDesk(round, "E03");
  desk.type("周敏");
  desk.type("吴监督");
  expect(kindOf(desk.plan())).toBe("paper-entry/scan-missing");
  const bad = await desk.attach(Buffer.from("not a picture"), "sheet.pdf");
  expect(bad.ok ? "ok" : bad.error.kind).toBe("paper-entry/scan-unusable");
  const { scans } = now(await desk.attach());
  const sha256 = sha256Hex(whitePixel);
  expect(scans).toEqual([
    { sha256, fileName: "扫描.png", content: "png", sizeBytes: whitePixel.length, pages: 1, addedBy: "周敏" },
  ]);
  const kept = join(round.context.databases.roundFolder(round.round), "paper-scans", `${sha256}.png`);
  expect(existsSync(kept)).toBe(true);
  expect(kindOf(desk.plan())).toBe("ok");
  now(desk.detach(sha256));
  expect(kindOf(desk.plan())).toBe("paper-entry/scan-missing");
});

test("whoever looks once more after the check makes the plan stale", async () => {
  const desk = paperDesk(newRound(), "E03");
  desk.type("周敏");
  desk.type("吴监督");
  now(await desk.attach());
  const { plan } = now(desk.plan());
  now(desk.settle("c1", "comment", "很好"));
  expect(kindOf(desk.commit(plan))).toBe("merge/plan-stale");
});

test("typed sheets count like a file: progress, quorum, freeze and the same ranks", async () => {
  const clean = newRound();
  await clean.merge(await sealAll(clean));
  clean.freeze();
  const round = newRound();
  const { "E09.pss": _lost, ...others } = await sealAll(round);
  await round.merge(others);
  await mergePaper(round, "E09");
  const progress = now(mergeHandlers["merge/progress"]({ round: round.round }, round.context));
  expect(progress.experts.find(({ id }) => id === "E09")).toMatchObject({
    revision: 1,
    keyFingerprint: "",
    categories: [
      { id: "volunteer", assigned: 6, scored: 5, recused: 1, abstained: 0 },
      { id: "community", assigned: 3, scored: 3, recused: 0, abstained: 0 },
    ],
  });
  expect(progress.quorumMet).toBe(true);
  round.freeze();
  expect(round.cutLine().resultCode).toBe(clean.cutLine().resultCode);
  expect(
    kindOf(
      paperEntryHandlers["paper-entry/start"](
        { round: round.round, expert: ExpertId.parse("E01"), by: "周敏" },
        round.context,
      ),
    ),
  ).toBe("merge/frozen");
});

test("the journal tells who did what and holds no score that the other typist could read there", () => {
  const round = newRound();
  const desk = paperDesk(round, "E03");
  desk.type("周敏");
  const told = round.db.select().from(journal).all();
  expect(told.filter(({ kind }) => kind === "paper-entry/sheet")).toHaveLength(9);
  expect(told.map(({ facts }) => facts).join(" ")).not.toMatch(/tenths|570/);
});

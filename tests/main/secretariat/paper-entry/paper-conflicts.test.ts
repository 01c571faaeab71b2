import { afterEach, expect, test } from "vitest";
import { ExpertId } from "#shared/ids.ts";
import { removalHandlers } from "#main/secretariat/merge/removal/handlers.ts";
import { paperEntryHandlers } from "#main/secretariat/paper-entry/handlers.ts";
import { createMergeRound, type MergeRound } from "#tests/support/merge-round.ts";
import { judgedSheet, kindOf, now, paperDesk } from "#tests/support/paper-sheets.ts";
import { sealScores } from "#tests/support/seal-scores.ts";

const rounds: MergeRound[] = [];
const newRound = (): MergeRound => {
  const round = createMergeRound();
  rounds.push(round);
  return round;
};
afterEach(async () => {
  for (const round of rounds.splice(0)) await round.close();
});

test("paper and a score file of one expert never replace each other: two people take one out first", async () => {
  const round = newRound();
  await round.merge({ "E01.pss": await sealScores(round, "E01") });
  const start = (expert: string): string =>
    kindOf(
      paperEntryHandlers["paper-entry/start"](
        { round: round.round, expert: ExpertId.parse(expert), by: "周敏" },
        round.context,
      ),
    );
  expect([start("E01"), start("E77")]).toEqual(["paper-entry/file-counts", "paper-entry/no-seat"]);

  const desk = paperDesk(round, "E02");
  expect(start("E02")).toBe("paper-entry/entry-open");
  const early = await round.inspect({ "E02.pss": await sealScores(round, "E02") });
  expect(early.files.map(({ verdict, findings }) => [verdict, findings[0]?.code])).toEqual([
    ["new", "merge-paper-begun"],
  ]);
  desk.type("周敏");
  desk.type("吴监督");
  now(await desk.attach());
  now(desk.commit(now(desk.plan()).plan));
  const late = await round.inspect({ "E02.pss": await sealScores(round, "E02", { revision: 2 }) });
  expect(late.files.map(({ verdict, findings }) => [verdict, findings[0]?.code])).toEqual([
    ["refused", "merge-paper-counts"],
  ]);

  const { sha256 } = now(removalHandlers["merge/imports"]({ round: round.round }, round.context)).imports.find(
    ({ expert }) => expert === "E02",
  ) ?? { sha256: "" };
  const wish = { round: round.round, sha256, revisionAfter: null, by: "周敏", witness: "吴监督", reason: "文件找到" };
  now(removalHandlers["merge/take-out"](wish, round.context));
  expect(await round.merge({ "E02.pss": await sealScores(round, "E02", { revision: 2 }) })).toMatchObject({
    merged: 1,
  });
  expect(now(desk.plan()).files.map(({ verdict, findings }) => [verdict, findings[0]?.code])).toEqual([
    ["refused", "merge-paper-file-counts"],
  ]);
  now(desk.giveUp());
  expect(kindOf(desk.turn("周敏"))).toBe("paper-entry/entry-unknown");
});

test("a control code on the sheets says whether a file that turns up later is the one that was printed", async () => {
  const round = newRound();
  const desk = paperDesk(round, "E02");
  for (const by of ["周敏", "吴监督"]) {
    for (const { candidate } of now(desk.turn(by)).rows) now(desk.save(by, candidate, judgedSheet([50, 30])));
    now(desk.finish(by, by === "周敏" ? "7C1E-93AF-02BB-45D0" : "7C1E-93AF-02BB-45D1"));
  }
  expect(now(desk.comparison())).toMatchObject({ openSheets: 1, control: { isOpen: true } });
  expect(now(desk.settle(null, "control", "7C1E-93AF-02BB-45D0"))).toEqual({ openSheets: 0 });
  now(await desk.attach());
  now(desk.commit(now(desk.plan()).plan));
  const late = await round.inspect({ "E02.pss": await sealScores(round, "E02") });
  expect(late.files[0]?.findings.map(({ code }) => code)).toEqual(["merge-paper-counts", "merge-paper-code-other"]);
});

import { readFileSync } from "node:fs";
import { expect, it, onTestFinished } from "vitest";
import { buildRound, passphrase } from "#tests/support/built-bundle.ts";
import { openExpertDesk } from "#tests/support/open-expert-desk.ts";
import { openPss } from "#tests/support/open-pss.ts";
import { createTempCore } from "#tests/support/temp-core.ts";
import { planOwnRanking } from "#renderer/expert/review/own-ranking.ts";
import { countList, progressOf } from "#renderer/expert/review/candidate-list.ts";

it("an expert on two panels has one list and one progress, a ranking for each category, and one score file", async () => {
  const office = await buildRound();
  onTestFinished(() => office.core.close());
  await office.core.must("keys/unlock", { round: office.round, passphrases: [passphrase] });
  const core = createTempCore("laptop");
  onTestFinished(() => core.close());
  const open = await openExpertDesk(core, office, "E01");
  for (const [id, less] of [
    ["c1", 0],
    ["c2", 5],
    ["c3", 10],
    ["c5", 5],
  ] as const)
    await open.score(id, less);

  const { categories, candidates } = await core.must("review/overview", { bundle: open.bundle });
  expect(categories.map(({ id, seats }) => [id, seats])).toEqual([
    ["volunteer", 30],
    ["community", 10],
  ]);
  expect(progressOf(candidates)).toMatchObject({ done: 4, toScore: 6 });
  expect(countList(candidates)).toMatchObject({ all: 6, done: 4, open: 2 });
  const ranked = categories.map(({ id, seats }) =>
    planOwnRanking(candidates, id, seats).places.map(({ candidate }) => candidate.id),
  );
  expect(ranked).toEqual([["c1", "c2", "c3"], ["c5"]]);

  const early = await core.must("submission/check", { bundle: open.bundle });
  expect(early.missing.map(({ candidate, criteria }) => [candidate, criteria.length]).sort()).toEqual([
    ["c4", 4],
    ["c6", 5],
  ]);
  await open.score("c4", 5);
  await open.score("c6", 10);
  await core.must("submission/seal", { bundle: open.bundle });
  const target = core.world.grants.grant(core.folder);
  const { path } = await core.must("submission/export", { bundle: open.bundle, target });
  const [identity = ""] = office.core.world.keyring.identities(office.round);
  const { document } = await openPss(readFileSync(path), { identity });
  const criteria = new Map(categories.map((one) => [one.id, one.rubric.criteria.map(({ id }) => id).sort()]));
  for (const form of document.forms) {
    const category = candidates.find(({ id }) => id === form.candidate)?.category;
    expect(form.cells.map(({ criterion }) => criterion)).toEqual(criteria.get(category!));
  }
  expect(document.forms).toHaveLength(6);
});

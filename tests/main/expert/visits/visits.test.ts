import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { Input } from "#shared/ipc/api.ts";
import { ExpertId, MaterialId } from "#shared/ids.ts";
import { visit } from "#shared/schema/expert.ts";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { buildRound, passphrase, type BuiltRound } from "#tests/support/built-bundle.ts";
import { openExpertDesk, type ExpertDesk } from "#tests/support/open-expert-desk.ts";
import { openPss } from "#tests/support/open-pss.ts";
import { createTempCore } from "#tests/support/temp-core.ts";
import { begun, describeErratum } from "#tests/support/erratum-round.ts";
import { of } from "#tests/support/small-laptop.ts";

let office: BuiltRound;
beforeAll(async () => {
  office = await buildRound();
  await office.core.must("keys/unlock", { round: office.round, passphrases: [passphrase] });
});
afterAll(() => office.core.close());

async function desk(expert = "E01"): Promise<ExpertDesk> {
  const core = createTempCore("laptop");
  onTestFinished(() => core.close());
  return openExpertDesk(core, office, expert);
}

const noted = (
  open: ExpertDesk,
  id: string,
  fields: Partial<Input<"visit/note">> = {},
  expert = "E01",
): Input<"visit/note"> => ({
  ...open.candidate(id),
  expert: ExpertId.parse(expert),
  opened: true,
  activeMs: 0,
  material: null,
  page: null,
  ...fields,
});

describe("visits", () => {
  it("count openings and time, and keep the order of the first opening", async () => {
    const open = await desk();
    await open.core.must("visit/note", noted(open, "c4", { activeMs: 61_000 }));
    await open.core.must("visit/note", noted(open, "c2", { activeMs: 5_000 }));
    await open.core.must("visit/note", noted(open, "c4", { opened: false, activeMs: 30_000 }));
    await open.core.must("visit/note", noted(open, "c4", { activeMs: 1_000 }));
    const { visits } = await open.core.must("visit/list", { bundle: open.bundle });
    expect(visits).toEqual([
      { candidate: "c4", position: 1, openings: 2, activeMs: 92_000, lastMaterial: null, lastPage: null },
      { candidate: "c2", position: 2, openings: 1, activeMs: 5_000, lastMaterial: null, lastPage: null },
    ]);
    expect(brokenJournalEntries(open.core.world.databases.expert())).toEqual([]);
  });

  it("are noted by the page itself, so they keep no desk open that nobody is at", async () => {
    const open = await desk();
    await open.core.must("desk/stay", { idleMinutes: 1 });
    const answers: boolean[] = [];
    for (let at = 0; at < 70; at += 1) answers.push((await open.core.call("visit/note", noted(open, "c4"))).ok);
    expect([answers.at(0), answers.at(-1)]).toEqual([true, false]);
  });

  it("keep the material and the page to go on at, also when the next opening shows none", async () => {
    const open = await desk();
    const place = { material: MaterialId.parse("m4"), page: 3 };
    await open.core.must("visit/note", noted(open, "c4", place));
    await open.core.must("visit/note", noted(open, "c4"));
    const { visits } = await open.core.must("visit/list", { bundle: open.bundle });
    expect(visits).toMatchObject([{ candidate: "c4", openings: 2, lastMaterial: "m4", lastPage: 3 }]);
  });

  it("of somebody else are refused when they come after the seat changed", async () => {
    const open = await desk("E02");
    const answer = await open.core.call("visit/note", noted(open, "c2"));
    expect(answer).toEqual({ ok: false, error: { kind: "expert/locked" } });
    expect((await open.core.must("visit/list", { bundle: open.bundle })).visits).toEqual([]);
  });

  it("are not noted of a candidate from whom the secretariat recused the expert", async () => {
    const open = await desk("E02");
    const answer = await open.core.call("visit/note", noted(open, "c1", {}, "E02"));
    expect(answer).toEqual({ ok: false, error: { kind: "expert/not-judging" } });
  });

  it("go into the score file in whole seconds, for the quality report", async () => {
    const open = await desk();
    for (const id of ["c1", "c2", "c3", "c4", "c5", "c6"]) await open.score(id);
    await open.core.must("visit/note", noted(open, "c5", { activeMs: 61_499 }));
    await open.core.must("visit/note", noted(open, "c1", { activeMs: 2_500 }));
    await open.core.must("submission/seal", { bundle: open.bundle });
    const target = open.core.world.grants.grant(open.core.folder);
    const { path } = await open.core.must("submission/export", { bundle: open.bundle, target });
    const [identity = ""] = office.core.world.keyring.identities(office.round);
    const { document } = await openPss(readFileSync(path), { identity });
    expect(document.visits).toEqual([
      { candidate: "c5", position: 1, openings: 1, activeSeconds: 61 },
      { candidate: "c1", position: 2, openings: 1, activeSeconds: 3 },
    ]);
  });
});

describe("visits and a newer bundle", () => {
  const round = describeErratum();

  it("come along with the candidates that are still there, and go with the round", async () => {
    const laptop = await begun(round);
    await laptop.activate(round.v1.bundle, "E01");
    for (const id of ["c2", "c3"])
      await laptop.core.must("visit/note", {
        ...of(round.v1.bundle, id),
        expert: ExpertId.parse("E01"),
        opened: true,
        activeMs: 1000,
        material: null,
        page: null,
      });
    await laptop.bring(round.v2);
    await laptop.activate(round.v2.bundle, "E01 again");
    const { visits } = await laptop.core.must("visit/list", { bundle: round.v2.bundle });
    // c2 was withdrawn.
    expect(visits.map(({ candidate, position }) => [candidate, position])).toEqual([["c3", 2]]);
    expect(laptop.core.world.databases.expert().select().from(visit).all()).toHaveLength(3);
    await laptop.core.must("desk/lock", {});
    await laptop.core.must("desk/finish", { bundle: round.v2.bundle, loseUnsealed: true });
    expect(laptop.core.world.databases.expert().select().from(visit).all()).toEqual([]);
  });
});

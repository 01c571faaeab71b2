import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { score, seat } from "#shared/schema/expert.ts";
import { begun, describeErratum, people, scoresOf, zhang } from "#tests/support/erratum-round.ts";
import { of } from "#tests/support/small-laptop.ts";
import { codeOf, writeSmallBundle, type WrittenBundle } from "#tests/support/small-office.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const round = describeErratum();

describe("a slip that was lost", () => {
  it("opens nothing any more, while the new one opens the work that was done", async () => {
    const laptop = await begun(round);
    await laptop.bring(round.v2);
    const { core } = laptop;
    expect(await core.call("desk/activate", { bundle: round.v2.bundle, code: codeOf("E01") })).toEqual({
      ok: false,
      error: { kind: "expert/slip-revoked" },
    });
    expect(await core.call("desk/activate", { bundle: round.v1.bundle, code: codeOf("E01") })).toEqual({
      ok: false,
      error: { kind: "expert/bundle-superseded", facts: { newest: 2 } },
    });
    await laptop.activate(round.v2.bundle, "E01 again");
    expect(await scoresOf(laptop, round.v2.bundle, "c1")).toEqual({ effect: 500, devotion: 300 });
  });

  it("is told from a slip of another round and from a mistyped one", async () => {
    const laptop = await begun(round);
    const other = await writeSmallBundle(tempFolder(), {
      version: 1,
      round: "round-2",
      candidates: people,
      experts: [{ ...zhang, slip: "other round" }],
      recipient: round.recipient.address,
    });
    const { core } = laptop;
    const refusal = async (slip: string): Promise<unknown> =>
      core.call("desk/activate", { bundle: round.v1.bundle, code: codeOf(slip) });
    expect(await refusal("other round")).toEqual({ ok: false, error: { kind: "expert/code-unknown" } });
    await laptop.bring(other);
    expect(await refusal("other round")).toEqual({
      ok: false,
      error: { kind: "expert/slip-of-other-bundle", facts: { bundle: "round-2-v1" } },
    });
  });
});

describe("a desk key that is not the same any more", () => {
  const rebuilt = (slip: string): Promise<WrittenBundle> =>
    writeSmallBundle(tempFolder(), {
      version: 2,
      candidates: people,
      experts: [{ ...zhang, slip, deskKey: "of another master" }],
      recipient: round.recipient.address,
    });

  it("is got around with the slip that opens the older bundle too", async () => {
    const laptop = await begun(round);
    const newer = await rebuilt("E01");
    await laptop.bring(newer);
    expect((await laptop.activate(newer.bundle, "E01")).changes).toMatchObject({ fromVersion: 1, added: [] });
    expect(await scoresOf(laptop, newer.bundle, "c1")).toEqual({ effect: 500, devotion: 300 });
    await laptop.core.must("desk/lock", {});
    await laptop.activate(newer.bundle, "E01");
    expect((await laptop.core.must("review/candidate", of(newer.bundle, "c1"))).comment).toBe("扎根山村二十年");
  });

  it("stops with a new slip, changing nothing and losing nothing", async () => {
    const laptop = await begun(round);
    const newer = await rebuilt("E01 again");
    await laptop.bring(newer);
    const { core } = laptop;
    expect(await core.call("desk/activate", { bundle: newer.bundle, code: codeOf("E01 again") })).toEqual({
      ok: false,
      error: { kind: "expert/seat-damaged" },
    });
    const db = core.world.databases.expert();
    expect(
      db
        .select()
        .from(seat)
        .all()
        .map(({ bundle }) => bundle),
    ).toEqual([round.v1.bundle]);
    expect(db.select().from(score).all()).toHaveLength(8);
    expect(core.world.sessions.current()).toBeUndefined();
  });
});

describe("files of the older bundle", () => {
  it("go once the last expert who had begun on it has moved", async () => {
    const laptop = await begun(round);
    await laptop.open(round.v1.bundle, "E02");
    await laptop.bring(round.v2);
    const older = join(laptop.core.world.databases.expertFolder, "bundles", round.v1.bundle);
    await laptop.activate(round.v2.bundle, "E01 again");
    expect(existsSync(older)).toBe(true);
    await laptop.activate(round.v2.bundle, "E02");
    expect(existsSync(older)).toBe(false);
    expect(
      laptop.core.world.databases
        .expert()
        .select()
        .from(score)
        .all()
        .some(({ bundle }) => bundle === round.v1.bundle),
    ).toBe(true);
  });
});

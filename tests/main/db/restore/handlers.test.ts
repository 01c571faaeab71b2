import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { journal } from "#shared/schema/journal.ts";
import { createRecipient } from "#tests/support/open-pss.ts";
import { damageHead } from "#tests/support/damage.ts";
import { createSmallLaptop, of } from "#tests/support/small-laptop.ts";
import { writeSmallBundle, type WrittenBundle } from "#tests/support/small-office.ts";
import { sharedTempFolder } from "#tests/support/temp-folder.ts";

const folder = sharedTempFolder();
let written: WrittenBundle;
beforeAll(async () => {
  const { address } = await createRecipient();
  const candidates = [{ id: "c1", name: "候选1" }];
  const experts = [{ id: "E01", name: "张教授", slip: "E01" }];
  written = await writeSmallBundle(folder, { version: 1, recipient: address, candidates, experts });
});

it("an expert's damaged database is said so, restored with every score, and the expert goes on where they were", async () => {
  const laptop = createSmallLaptop();
  const { core } = laptop;
  await laptop.bring(written, "stick");
  await laptop.open(written.bundle, "E01");
  await laptop.score(written.bundle, "c1", 40, 30);
  const path = join(core.world.databases.expertFolder, "expert.db");
  expect(await core.must("storage/damage", {})).toEqual({ damaged: [] });
  expect(await core.call("storage/restore", { round: null, copy: "mirror" })).toEqual({
    ok: false,
    error: { kind: "storage/not-damaged" },
  });

  damageHead(path);
  const damaged = readFileSync(path);
  const { damaged: found } = await core.must("storage/damage", {});
  expect(found).toMatchObject([{ round: null, path, copies: [{ name: "mirror", kind: "mirror" }] }]);
  expect(await core.call("storage/restore", { round: null, copy: "no-such" })).toEqual({
    ok: false,
    error: { kind: "storage/copy-unsound" },
  });
  const { keptAt } = await core.must("storage/restore", { round: null, copy: "mirror" });
  expect(readFileSync(join(keptAt, "expert.db"))).toEqual(damaged);
  expect(await core.must("storage/damage", {})).toEqual({ damaged: [] });
  expect((await core.must("review/candidate", of(written.bundle, "c1"))).scores).toEqual({
    effect: 400,
    devotion: 300,
  });
  await laptop.score(written.bundle, "c1", 41, 30);
  const entries = core.world.databases.expert().select().from(journal).all();
  expect(
    entries.filter(({ kind }) => kind === "storage/restored").map(({ facts }) => JSON.parse(facts) as unknown),
  ).toEqual([{ copy: "mirror", lost: null }]);
});

it("a call that meets damage says so in words, not as a fault of the program", async () => {
  const laptop = createSmallLaptop();
  const { core } = laptop;
  await laptop.bring(written, "stick");
  core.world.databases.closeAll();
  damageHead(join(core.world.databases.expertFolder, "expert.db"));
  expect(await core.call("desk/list", {})).toEqual({ ok: false, error: { kind: "storage/damaged" } });
  expect(core.bugs).toEqual([]);
});

import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { CriterionId } from "#shared/ids.ts";
import { brokenJournalEntries } from "#main/db/journal.ts";
import { createRecipient } from "#tests/support/open-pss.ts";
import { createSmallLaptop, of, type SmallLaptop } from "#tests/support/small-laptop.ts";
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

/** Mounts a small disk where the laptop keeps its data; answers false where that is not allowed. */
function smallDisk(path: string): boolean {
  mkdirSync(path, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=70m", "tmpfs", path], { stdio: "ignore" });
  } catch {
    console.warn("SKIPPED: a full disk needs the right to mount a small one (root on Linux).");
    return false;
  }
  onTestFinished(() => void execFileSync("umount", ["-l", path]));
  return true;
}

async function opened(laptop: SmallLaptop): Promise<void> {
  await laptop.bring(written, "stick");
  await laptop.open(written.bundle, "E01");
}

const effect = CriterionId.parse("effect");
const save = ({ core }: SmallLaptop, tenths: number) =>
  core.call("review/save-score", { ...of(written.bundle, "c1"), criterion: effect, tenths });
const stored = async ({ core }: SmallLaptop): Promise<unknown> =>
  (await core.must("review/candidate", of(written.bundle, "c1"))).scores;

describe("a score that cannot be written", () => {
  it("to a full disk is refused and said, the score before it stays, and it is written once there is room", async (test) => {
    const laptop = createSmallLaptop();
    const data = laptop.core.world.databases.expertFolder;
    if (!smallDisk(data)) test.skip();
    await opened(laptop);
    expect(await save(laptop, 400)).toMatchObject({ ok: true });
    // A log that is cut to nothing has to grow for the next score.
    laptop.core.world.databases.expert().run("PRAGMA wal_checkpoint(TRUNCATE)");
    const ballast = join(data, "ballast");
    try {
      writeFileSync(ballast, Buffer.alloc(80_000_000));
    } catch {
      // As much as fitted is what was wanted.
    }
    expect(await save(laptop, 455)).toEqual({ ok: false, error: { kind: "storage/full" } });
    expect(laptop.core.bugs).toEqual([]);
    rmSync(ballast);
    expect(await save(laptop, 500)).toMatchObject({ ok: true });
    expect(await stored(laptop)).toEqual({ effect: 500 });
    expect(brokenJournalEntries(laptop.core.world.databases.expert())).toEqual([]);
  });

  it("while another program holds the data file is refused and said, and written once it lets go", async () => {
    const laptop = createSmallLaptop();
    await opened(laptop);
    await save(laptop, 400);
    const db = laptop.core.world.databases.expert();
    db.run("PRAGMA busy_timeout = 50");
    const other = new Database(join(laptop.core.world.databases.expertFolder, "expert.db"));
    onTestFinished(() => void other.close());
    other.exec("BEGIN IMMEDIATE");
    expect(await save(laptop, 455)).toEqual({ ok: false, error: { kind: "storage/busy" } });
    other.exec("ROLLBACK");
    expect(await stored(laptop)).toEqual({ effect: 400 });
    expect(await save(laptop, 455)).toMatchObject({ ok: true });
    expect(await stored(laptop)).toEqual({ effect: 455 });
  });

  it("to a data file that became read-only is refused and said, and what was saved stays", async () => {
    const laptop = createSmallLaptop();
    await opened(laptop);
    await save(laptop, 400);
    laptop.core.world.databases.expert().run("PRAGMA query_only = ON");
    expect(await save(laptop, 455)).toEqual({ ok: false, error: { kind: "storage/read-only" } });
    laptop.core.world.databases.expert().run("PRAGMA query_only = OFF");
    expect(await stored(laptop)).toEqual({ effect: 400 });
  });
});

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { importBundle } from "#main/expert/desk/import-bundle.ts";
import type { TempCore } from "#tests/support/temp-core.ts";
import {
  copyMark,
  filesHere,
  folderHere,
  laptopImport,
  statesHere,
  tempLaptop,
  watchedContext,
  writeThreeVolumes,
} from "#tests/support/sticks.ts";

/** Mounts a small disk where the laptop keeps its bundles; answers false where that is not allowed. */
function smallDisk(core: TempCore, megabytes: number): boolean {
  const folder = join(core.world.databases.expertFolder, "bundles");
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    console.warn("SKIPPED: a full disk needs the right to mount a small one (root on Linux).");
    return false;
  }
  onTestFinished(() => void execFileSync("umount", ["-l", folder]));
  return true;
}

describe("a full disk", () => {
  it("is noticed before anything is copied, in numbers", async (test) => {
    const core = tempLaptop();
    if (!smallDisk(core, 60)) test.skip();
    const bundle = await writeThreeVolumes(core);
    const answer = await core.call("desk/import", laptopImport(bundle.stick(core)));
    // 64 MiB stay free for the laptop's own work.
    expect(answer).toMatchObject({
      error: { kind: "expert/no-space", facts: { neededMegabytes: 68, freeMegabytes: 62 } },
    });
    expect(filesHere(core, bundle.id)).toEqual([]);
    await core.must("desk/discard", { bundle: bundle.id });
  });

  it("in the middle of a volume keeps what is whole; with space again the import goes on", async (test) => {
    const core = tempLaptop();
    if (!smallDisk(core, 100)) test.skip();
    const bundle = await writeThreeVolumes(core, { materialBytes: 4_000_000 });
    const [one, two, three] = bundle.volumes;
    const stick = bundle.stick(core);
    const ballast = join(dirname(folderHere(core, bundle.id)), "ballast");
    const context = watchedContext(core, ({ label, phase, done }) => {
      if (phase !== "copy" || label !== one || done === 0 || existsSync(ballast)) return;
      // Of 104.9 MB there are 4 for the first volume and 99 for something else: the second volume does not fit.
      writeFileSync(ballast, Buffer.alloc(99_000_000));
    });
    expect(await importBundle(laptopImport(stick), context)).toMatchObject({
      error: { kind: "expert/no-space", facts: { neededMegabytes: 76, freeMegabytes: 1, kept: 1, total: 3 } },
    });
    expect(filesHere(core, bundle.id)).toEqual([one, bundle.head]);
    const before = copyMark(core, bundle, one);
    rmSync(ballast);
    await core.must("desk/import", laptopImport(bundle.stick(core, bundle.head, two, three)));
    expect(copyMark(core, bundle, one)).toBe(before);
    expect(await statesHere(core)).toEqual(["verified", "verified", "verified", "verified"]);
  });

  it("does not stand in the way of reading from the stick", async (test) => {
    const core = tempLaptop();
    if (!smallDisk(core, 70)) test.skip();
    const bundle = await writeThreeVolumes(core, { materialBytes: 4_000_000 });
    const stick = bundle.stick(core);
    await core.must("desk/import", { ...laptopImport(stick), place: "stick" });
    expect(filesHere(core, bundle.id)).toEqual([bundle.head]);
  });
});

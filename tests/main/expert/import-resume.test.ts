import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { eq } from "drizzle-orm";
import { describe, expect, it, onTestFinished } from "vitest";
import { bundleVolume } from "#shared/schema/expert.ts";
import { importBundle } from "#main/expert/desk/import-bundle.ts";
import { copiesEnded, copyUnlessAborted } from "#main/expert/volumes/unstoppable-copies.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";
import type { TempCore } from "#tests/support/temp-core.ts";
import {
  filesHere,
  flipBit,
  folderHere,
  tempLaptop,
  watchedContext,
  writeThreeVolumes,
  type Stick,
  type WrittenBundle,
} from "#tests/support/sticks.ts";

const laptopImport = (...sticks: readonly Stick[]) => ({
  sources: sticks.map(({ grant }) => grant),
  place: "laptop" as const,
  acceptKey: false,
});

/** What tells a copy from another copy of the same file. */
const copyOf = (core: TempCore, bundle: WrittenBundle, name: string): string => {
  const { ino, mtimeMs } = statSync(join(folderHere(core, bundle.id), name));
  return `${ino} ${mtimeMs}`;
};

const statesHere = async (core: TempCore): Promise<string[]> => {
  const { bundles, incoming } = await core.must("desk/list", {});
  return [...bundles, ...incoming].flatMap(({ volumeStates }) => volumeStates.map(({ state }) => state));
};

describe("an import that was interrupted", () => {
  it("goes on after the stick was pulled, and copies nothing again that was whole", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const [one, two, three] = bundle.volumes;
    const pulled = bundle.stick(core);
    const context = watchedContext(core, ({ label, done, phase }) => {
      if (phase === "copy" && label === one && done > 0 && existsSync(pulled.folder)) pulled.pull();
    });
    expect(await importBundle(laptopImport(pulled), context)).toMatchObject({
      ok: false,
      error: { kind: "expert/volume-missing", facts: { volumes: `${two}、${three}`, kept: 1, total: 3 } },
    });
    expect((await core.must("desk/list", {})).bundles).toEqual([]);
    const before = copyOf(core, bundle, one);
    // The new stick lacks what the laptop has: only what is missing can be copied from it.
    await core.must("desk/import", laptopImport(bundle.stick(core, bundle.head, two, three)));
    expect(await statesHere(core)).toEqual(["verified", "verified", "verified", "verified"]);
    expect(copyOf(core, bundle, one)).toBe(before);
  });

  it("goes on after the program was killed: halves are thrown away, what was not verified is hashed again", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const [one, two, three] = bundle.volumes;
    await core.call("desk/import", laptopImport(bundle.stick(core, bundle.head, one, two)));
    // As after a kill: the second volume is whole but its hash was not finished, of the third there is a half.
    const db = core.world.databases.expert();
    db.update(bundleVolume).set({ state: "present", verifiedAtMs: null }).where(eq(bundleVolume.number, 2)).run();
    writeFileSync(join(folderHere(core, bundle.id), `${three}.part`), "half");
    const [verified, present] = [copyOf(core, bundle, one), copyOf(core, bundle, two)];
    core.progress.length = 0;
    await core.must("desk/import", laptopImport(bundle.stick(core, bundle.head, three)));
    expect(copyOf(core, bundle, one)).toBe(verified);
    expect(copyOf(core, bundle, two)).toBe(present);
    expect(filesHere(core, bundle.id)).toEqual([one, two, three, bundle.head]);
    expect(await statesHere(core)).toEqual(["verified", "verified", "verified", "verified"]);
    const bytes = statSync(join(bundle.folder, two)).size + statSync(join(bundle.folder, three)).size;
    expect(core.progress.find(({ call }) => call === "desk/import")?.total).toBe(bytes);
  });

  it("finds out that a volume which was not verified yet is damaged, and asks for it again", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const [one, two, three] = bundle.volumes;
    await core.call("desk/import", laptopImport(bundle.stick(core, bundle.head, one, two)));
    core.world.databases
      .expert()
      .update(bundleVolume)
      .set({ state: "present" })
      .where(eq(bundleVolume.number, 2))
      .run();
    flipBit(join(folderHere(core, bundle.id), two), 300);
    const answer = await core.call("desk/import", laptopImport(bundle.stick(core, bundle.head, three)));
    expect(answer).toMatchObject({ error: { kind: "expert/import-damaged", facts: { volumes: two, kept: 2 } } });
    await core.must("desk/import", laptopImport(bundle.stick(core)));
    expect(await statesHere(core)).toEqual(["verified", "verified", "verified", "verified"]);
  });

  it("copies a volume again that went away after it was verified", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const [one, two] = bundle.volumes;
    await core.call("desk/import", laptopImport(bundle.stick(core, bundle.head, one, two)));
    rmSync(join(folderHere(core, bundle.id), one));
    truncateSync(join(folderHere(core, bundle.id), two), 10);
    await core.must("desk/import", laptopImport(bundle.stick(core)));
    expect(readFileSync(join(folderHere(core, bundle.id), two))).toEqual(readFileSync(join(bundle.folder, two)));
    expect(await statesHere(core)).toEqual(["verified", "verified", "verified", "verified"]);
  });

  it("answers at once when it is cancelled, and what was copied whole stays", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const [one, two] = bundle.volumes;
    const stick = bundle.stick(core);
    const controller = new AbortController();
    const context = watchedContext(
      core,
      ({ label }) => {
        if (label === two) controller.abort();
      },
      controller.signal,
    );
    await expect(importBundle(laptopImport(stick), context)).rejects.toThrow("aborted");
    expect((await core.must("desk/list", {})).bundles).toEqual([]);
    const before = copyOf(core, bundle, one);
    rmSync(stick.file(one));
    await core.must("desk/import", laptopImport(stick));
    expect(copyOf(core, bundle, one)).toBe(before);
  });

  it("does not begin twice at the same time", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const input = laptopImport(bundle.stick(core));
    const [first, second] = await Promise.all([core.call("desk/import", input), core.call("desk/import", input)]);
    expect(first.ok).toBe(true);
    expect(second).toEqual({ ok: false, error: { kind: "expert/desk-busy" } });
    expect((await core.call("desk/import", input)).ok).toBe(true);
  });
});

describe("a copy that nobody waits for any more", () => {
  it("is left to its end, and whoever comes next waits for it", async () => {
    const folder = tempFolder();
    const [source, target] = [join(folder, "source"), join(folder, "target")];
    writeFileSync(source, Buffer.alloc(64 * 2 ** 20, 7));
    const controller = new AbortController();
    const copy = copyUnlessAborted(source, target, () => undefined, controller.signal);
    controller.abort();
    await expect(copy).rejects.toThrow("aborted");
    expect(existsSync(target)).toBe(false);
    await copiesEnded(folder);
    expect(statSync(target).size).toBe(64 * 2 ** 20);
    expect(existsSync(`${target}.part`)).toBe(false);
  });
});

describe("a damaged stick", () => {
  it("loses only the damaged volume, which is named with its file and asked for again", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const [one, two, three] = bundle.volumes;
    const stick = bundle.stick(core);
    flipBit(stick.file(two), 300);
    const answer = await core.call("desk/import", laptopImport(stick));
    expect(answer).toEqual({
      ok: false,
      error: {
        kind: "expert/import-damaged",
        facts: { files: 1, volumes: two, kept: 2, total: 3 },
        findings: [
          {
            severity: "error",
            code: "bundle-file-altered",
            at: two,
            source: "",
            details: { name: two, file: "data/m/0000000000000002.bin" },
          },
        ],
      },
    });
    expect(filesHere(core, bundle.id)).toEqual([one, three, bundle.head]);
    expect(await statesHere(core)).toEqual(["verified", "verified", "damaged", "verified"]);
    const before = copyOf(core, bundle, three);
    await core.must("desk/import", laptopImport(bundle.stick(core, bundle.head, two)));
    expect(await statesHere(core)).toEqual(["verified", "verified", "verified", "verified"]);
    expect(copyOf(core, bundle, three)).toBe(before);
  });

  it("does no harm when another stick has the same volume whole", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const [one] = bundle.volumes;
    const cut = bundle.stick(core);
    truncateSync(cut.file(one), 500);
    await core.must("desk/import", laptopImport(cut, bundle.stick(core, one)));
    expect((await core.must("desk/list", {})).bundles).toHaveLength(1);
  });

  it("is told from one that was altered between the files", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const [one] = bundle.volumes;
    const stick = bundle.stick(core);
    flipBit(stick.file(one), 12);
    const answer = await core.call("desk/import", laptopImport(stick));
    expect(answer).toMatchObject({
      error: { kind: "expert/import-damaged", findings: [{ code: "bundle-container-altered", at: one }] },
    });
  });

  it("with damage in the head's own files asks for the head again", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const stick = bundle.stick(core);
    const head = readFileSync(stick.file(bundle.head));
    flipBit(stick.file(bundle.head), head.indexOf("data/c/0000000000000001.bin") + 100);
    const answer = await core.call("desk/import", laptopImport(stick));
    expect(answer).toMatchObject({
      error: {
        kind: "expert/import-damaged",
        facts: { volumes: bundle.head, kept: 3 },
        findings: [{ code: "bundle-file-altered", details: { file: "data/c/0000000000000001.bin" } }],
      },
    });
    expect(await statesHere(core)).toEqual(["damaged", "verified", "verified", "verified"]);
    await core.must("desk/import", laptopImport(bundle.stick(core, bundle.head)));
    expect(await statesHere(core)).toEqual(["verified", "verified", "verified", "verified"]);
  });
});

describe("a head that went bad on the laptop", () => {
  it("hides nothing of the other bundles, and is cured by importing again", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const input = laptopImport(bundle.stick(core));
    await core.must("desk/import", input);
    writeFileSync(join(folderHere(core, bundle.id), bundle.head), "rubbish");
    const { bundles, incoming } = await core.must("desk/list", {});
    expect(bundles).toEqual([]);
    expect(incoming).toMatchObject([{ bundle: bundle.id, title: { zh: "round-1-v1" } }]);
    expect((await core.must("desk/inspect", { sources: input.sources })).alreadyImported).toBe(false);
    await core.must("desk/import", input);
    expect((await core.must("desk/list", {})).bundles).toMatchObject([{ bundle: bundle.id }]);
  });
});

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
      try {
        writeFileSync(ballast, Buffer.alloc(100_000_000));
      } catch {
        truncateSync(ballast, statSync(ballast).size - 2_000_000);
      }
    });
    expect(await importBundle(laptopImport(stick), context)).toMatchObject({
      error: { kind: "expert/no-space", facts: { neededMegabytes: 76, freeMegabytes: 1, kept: 1, total: 3 } },
    });
    expect(filesHere(core, bundle.id)).toEqual([one, bundle.head]);
    const before = copyOf(core, bundle, one);
    rmSync(ballast);
    await core.must("desk/import", laptopImport(bundle.stick(core, bundle.head, two, three)));
    expect(copyOf(core, bundle, one)).toBe(before);
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

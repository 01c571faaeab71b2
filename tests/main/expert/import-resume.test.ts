import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { bundleVolume } from "#shared/schema/expert.ts";
import { importBundle } from "#main/expert/desk/import-bundle.ts";
import { copiesEnded, copyUnlessAborted } from "#main/expert/volumes/unstoppable-copies.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";
import {
  copyMark,
  filesHere,
  flipBit,
  folderHere,
  laptopImport,
  statesHere,
  tempLaptop,
  watchedContext,
  writeThreeVolumes,
} from "#tests/support/sticks.ts";

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
    const before = copyMark(core, bundle, one);
    // The new stick lacks what the laptop has: only what is missing can be copied from it.
    await core.must("desk/import", laptopImport(bundle.stick(core, bundle.head, two, three)));
    expect(await statesHere(core)).toEqual(["verified", "verified", "verified", "verified"]);
    expect(copyMark(core, bundle, one)).toBe(before);
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
    const [verified, present] = [copyMark(core, bundle, one), copyMark(core, bundle, two)];
    core.progress.length = 0;
    await core.must("desk/import", laptopImport(bundle.stick(core, bundle.head, three)));
    expect(copyMark(core, bundle, one)).toBe(verified);
    expect(copyMark(core, bundle, two)).toBe(present);
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
    const before = copyMark(core, bundle, one);
    rmSync(stick.file(one));
    await core.must("desk/import", laptopImport(stick));
    expect(copyMark(core, bundle, one)).toBe(before);
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
    const before = copyMark(core, bundle, three);
    await core.must("desk/import", laptopImport(bundle.stick(core, bundle.head, two)));
    expect(await statesHere(core)).toEqual(["verified", "verified", "verified", "verified"]);
    expect(copyMark(core, bundle, three)).toBe(before);
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

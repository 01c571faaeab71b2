import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { verifyBundle } from "#main/expert/desk/verify-bundle.ts";
import type { TempCore } from "#tests/support/temp-core.ts";
import {
  filesHere,
  flipBit,
  folderHere,
  laptopImport,
  statesHere,
  tempLaptop,
  watchedContext,
  writeThreeVolumes,
  type Stick,
  type WrittenBundle,
} from "#tests/support/sticks.ts";

const stickImport = (...sticks: readonly Stick[]): ReturnType<typeof laptopImport> => ({
  ...laptopImport(...sticks),
  place: "stick",
});

async function readFromStick(): Promise<{ core: TempCore; bundle: WrittenBundle; stick: Stick }> {
  const core = tempLaptop();
  const bundle = await writeThreeVolumes(core);
  const stick = bundle.stick(core);
  await core.must("desk/import", stickImport(stick));
  return { core, bundle, stick };
}

describe("a bundle that is read from the stick", () => {
  it("is open to experts at once, with only the head on the laptop", async () => {
    const { core, bundle } = await readFromStick();
    expect(filesHere(core, bundle.id)).toEqual([bundle.head]);
    expect((await core.must("desk/list", {})).bundles).toMatchObject([{ place: "stick" }]);
    expect(await statesHere(core)).toEqual(["present", "present", "present", "present"]);
  });

  it("is verified where it lies, and says what is damaged", async () => {
    const { core, bundle, stick } = await readFromStick();
    const [one, two] = bundle.volumes;
    flipBit(stick.file(two), 300);
    const { volumeStates, findings } = await core.must("desk/verify", { bundle: bundle.id });
    expect(volumeStates.map(({ state }) => state)).toEqual(["verified", "verified", "damaged", "verified"]);
    expect(findings).toEqual([
      {
        severity: "error",
        code: "bundle-file-altered",
        at: two,
        source: "",
        details: { name: two, file: "data/m/0000000000000002.bin" },
      },
    ]);
    expect(statSync(stick.file(one)).isFile()).toBe(true);
    const steps = core.progress.filter(({ call }) => call === "desk/verify");
    expect(steps.at(-1)).toMatchObject({ phase: "verify", unit: "bytes" });
  });

  it("keeps what was verified before somebody stopped it", async () => {
    const { core, bundle } = await readFromStick();
    const [, two] = bundle.volumes;
    const controller = new AbortController();
    const context = watchedContext(
      core,
      ({ label }) => {
        if (label === two) controller.abort();
      },
      controller.signal,
    );
    await expect(verifyBundle(bundle.id, context)).rejects.toThrow();
    expect((await statesHere(core)).slice(0, 2)).toEqual(["verified", "verified"]);
    await core.must("desk/verify", { bundle: bundle.id });
    expect(await statesHere(core)).toEqual(["verified", "verified", "verified", "verified"]);
  });

  it("is found again where the stick is mounted now", async () => {
    const { core, bundle, stick } = await readFromStick();
    await core.must("desk/verify", { bundle: bundle.id });
    const moved = `${stick.folder}-moved`;
    renameSync(stick.folder, moved);
    expect(await statesHere(core)).toEqual(["verified", "missing", "missing", "missing"]);
    const [one, two, three] = bundle.volumes;
    const gone = await core.must("desk/verify", { bundle: bundle.id });
    expect(gone.findings.map(({ code, at }) => [code, at])).toEqual([
      ["bundle-volume-missing", one],
      ["bundle-volume-missing", two],
      ["bundle-volume-missing", three],
    ]);
    const sources = [core.world.grants.grant(moved)];
    expect(await core.must("desk/find-volumes", { bundle: bundle.id, sources })).toEqual({ found: 3, missing: [] });
    expect(await statesHere(core)).toEqual(["verified", "verified", "verified", "verified"]);
  });

  it("names what a stick does not hold, before and after another one is put in", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const [one, two, three] = bundle.volumes;
    await core.must("desk/import", stickImport(bundle.stick(core, bundle.head, one)));
    expect(await statesHere(core)).toEqual(["present", "present", "missing", "missing"]);
    const sources = [bundle.stick(core, two).grant];
    expect(await core.must("desk/find-volumes", { bundle: bundle.id, sources })).toEqual({
      found: 1,
      missing: [three],
    });
    expect(await statesHere(core)).toEqual(["present", "present", "present", "missing"]);
  });

  it("takes a damaged volume from another stick", async () => {
    const { core, bundle, stick } = await readFromStick();
    const [one] = bundle.volumes;
    flipBit(stick.file(one), 300);
    await core.must("desk/verify", { bundle: bundle.id });
    const sources = [bundle.stick(core, one).grant];
    expect(await core.must("desk/find-volumes", { bundle: bundle.id, sources })).toEqual({ found: 1, missing: [] });
    expect((await core.must("desk/verify", { bundle: bundle.id })).findings).toEqual([]);
    expect(await statesHere(core)).toEqual(["verified", "verified", "verified", "verified"]);
  });

  it("uses the volumes that an import to the laptop had copied already", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const [one, two, three] = bundle.volumes;
    await core.call("desk/import", laptopImport(bundle.stick(core, bundle.head, one)));
    await core.must("desk/import", stickImport(bundle.stick(core, bundle.head, two, three)));
    expect(filesHere(core, bundle.id)).toEqual([one, bundle.head]);
    expect(await statesHere(core)).toEqual(["verified", "verified", "present", "present"]);
  });
});

describe("a bundle on the laptop of which a volume went bad", () => {
  it("gets that volume again from a stick, and keeps the others", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const [one, two] = bundle.volumes;
    await core.must("desk/import", laptopImport(bundle.stick(core)));
    const place = (name: string): string => join(folderHere(core, bundle.id), name);
    writeFileSync(place(two), "short");
    const before = statSync(place(one)).ino;
    expect(await statesHere(core)).toEqual(["verified", "verified", "missing", "verified"]);
    const without = [bundle.stick(core, one).grant];
    expect(await core.must("desk/find-volumes", { bundle: bundle.id, sources: without })).toEqual({
      found: 0,
      missing: [two],
    });
    const bad = bundle.stick(core, two);
    flipBit(bad.file(two), 300);
    expect(await core.call("desk/find-volumes", { bundle: bundle.id, sources: [bad.grant] })).toMatchObject({
      error: { kind: "expert/import-damaged", facts: { volumes: two, kept: 2 } },
    });
    expect(await statesHere(core)).toEqual(["verified", "verified", "damaged", "verified"]);
    const sources = [bundle.stick(core, two).grant];
    expect(await core.must("desk/find-volumes", { bundle: bundle.id, sources })).toEqual({ found: 1, missing: [] });
    expect(await statesHere(core)).toEqual(["verified", "verified", "verified", "verified"]);
    expect(readFileSync(place(two))).toEqual(readFileSync(join(bundle.folder, two)));
    expect(statSync(place(one)).ino).toBe(before);
  });
});

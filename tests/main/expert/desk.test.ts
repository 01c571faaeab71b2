import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { GrantId } from "#shared/ids.ts";
import { buildRound, type BuiltRound } from "#tests/support/built-bundle.ts";
import { createTempCore, type TempCore } from "#tests/support/temp-core.ts";

let office: BuiltRound;
beforeAll(async () => {
  office = await buildRound();
});
afterAll(() => office.core.close());

function laptop(): TempCore {
  const core = createTempCore("laptop");
  onTestFinished(() => core.close());
  return core;
}

/** A copy of the stick that a test may damage. */
function stick(core: TempCore): { folder: string; source: GrantId; file: (ending: string) => string } {
  const folder = join(core.folder, "stick");
  cpSync(office.built.folder, folder, { recursive: true });
  const file = (ending: string): string =>
    join(folder, readdirSync(folder).find((name) => name.endsWith(ending)) ?? "");
  return { folder, source: core.world.grants.grant(folder), file };
}

const whole = (source: GrantId) => ({ sources: [source], place: "laptop" as const, acceptKey: false });

function flipByte(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

const importedFiles = (core: TempCore): string[] => {
  const folder = join(core.world.databases.expertFolder, "bundles");
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  return entries
    .flatMap((entry) => (entry.isFile() ? [relative(folder, join(entry.parentPath, entry.name))] : []))
    .sort();
};

describe("importing a bundle", () => {
  it("shows what is on the stick, then copies and verifies it", async () => {
    const core = laptop();
    const { source } = stick(core);
    const inspected = await core.must("desk/inspect", { sources: [source] });
    expect(inspected).toMatchObject({
      volumes: [{ number: 1, where: "source" }],
      alreadyImported: false,
      summary: { candidates: 6, experts: 2, version: 1 },
    });
    expect(await core.must("desk/import", whole(source))).toMatchObject({ bundle: office.built.bundle });
    const { bundles } = await core.must("desk/list", {});
    expect(bundles.map(({ bundle, seats }) => ({ bundle, seats }))).toEqual([
      { bundle: office.built.bundle, seats: [] },
    ]);
  });

  it("changes nothing when the same bundle is imported twice", async () => {
    const core = laptop();
    const { source } = stick(core);
    const first = await core.must("desk/import", whole(source));
    expect(await core.must("desk/import", whole(source))).toEqual(first);
    expect((await core.must("desk/list", {})).bundles).toHaveLength(1);
  });

  it("refuses a volume with one flipped byte, throws it away and shows no half bundle", async () => {
    const core = laptop();
    const { source, file } = stick(core);
    flipByte(file(".psv"), 400);
    const answer = await core.call("desk/import", whole(source));
    expect(answer).toMatchObject({ ok: false, error: { kind: "expert/import-damaged", facts: { files: 1 } } });
    expect(importedFiles(core)).toEqual(["cast-2023-test-v1/cast-2023-test-v1.psb"]);
    expect((await core.must("desk/list", {})).bundles).toEqual([]);
  });

  it("refuses a head with one flipped byte before showing anything of it", async () => {
    const core = laptop();
    const { source, file } = stick(core);
    const head = readFileSync(file(".psb"));
    flipByte(file(".psb"), head.indexOf("最美科技志愿者"));
    expect(await core.call("desk/inspect", { sources: [source] })).toMatchObject({
      ok: false,
      error: { kind: "bundle/part-altered" },
    });
  });

  it("names the missing volume", async () => {
    const core = laptop();
    const { source, file } = stick(core);
    const volume = file(".psv");
    rmSync(volume);
    const inspected = await core.must("desk/inspect", { sources: [source] });
    expect(inspected.volumes).toMatchObject([{ fileName: basename(volume), where: "missing" }]);
    const answer = await core.call("desk/import", whole(source));
    expect(answer).toMatchObject({
      ok: false,
      error: { kind: "expert/volume-missing", facts: { volumes: basename(volume) } },
    });
  });

  it("refuses another bundle of the same number, signed by another key", async () => {
    const core = laptop();
    await core.must("desk/import", whole(stick(core).source));
    const other = await buildRound(createTempCore("another office"));
    onTestFinished(() => other.core.close());
    const folder = join(core.folder, "other");
    mkdirSync(folder);
    for (const name of readdirSync(other.built.folder))
      copyFileSync(join(other.built.folder, name), join(folder, name));
    const answer = await core.call("desk/import", whole(core.world.grants.grant(folder)));
    expect(answer).toMatchObject({ ok: false, error: { kind: "expert/bundle-differs" } });
  });
});

describe("the slip's code", () => {
  it("opens the desk of its expert, also typed small and without dashes", async () => {
    const core = laptop();
    const { bundle } = await core.must("desk/import", whole(stick(core).source));
    const typed = office.code("E01").toLowerCase().replaceAll("-", "");
    const seat = await core.must("desk/activate", { bundle, code: typed });
    expect(seat).toMatchObject({ expert: "E01", name: "张教授", pledgedAtMs: null });
    expect(seat.keyFingerprint).toMatch(/^[0-9A-F]{4}( [0-9A-F]{4}){3}$/);
  });

  it("gives back the same key when the desk is opened again", async () => {
    const core = laptop();
    const { bundle } = await core.must("desk/import", whole(stick(core).source));
    const first = await core.must("desk/activate", { bundle, code: office.code("E01") });
    await core.must("desk/lock", {});
    const again = await core.must("desk/activate", { bundle, code: office.code("E01") });
    expect(again.keyFingerprint).toBe(first.keyFingerprint);
  });

  it("is refused with one wrong character, and when it belongs to another bundle", async () => {
    const core = laptop();
    const { bundle } = await core.must("desk/import", whole(stick(core).source));
    const code = office.code("E01");
    const wrong = code.startsWith("7") ? `8${code.slice(1)}` : `7${code.slice(1)}`;
    expect(await core.call("desk/activate", { bundle, code: wrong })).toEqual({
      ok: false,
      error: { kind: "expert/code-malformed" },
    });
    const other = await buildRound(createTempCore("third office"), "cast-2023-other");
    onTestFinished(() => other.core.close());
    const answer = await core.call("desk/activate", { bundle, code: other.code("E01") });
    expect(answer).toEqual({ ok: false, error: { kind: "expert/code-unknown" } });
  });

  it("closes the desk for everybody else once locked", async () => {
    const core = laptop();
    const { bundle } = await core.must("desk/import", whole(stick(core).source));
    await core.must("desk/activate", { bundle, code: office.code("E01") });
    await core.must("desk/lock", {});
    expect(await core.call("review/overview", { bundle })).toEqual({ ok: false, error: { kind: "expert/locked" } });
  });
});

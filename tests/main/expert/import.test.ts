import { chmodSync, mkdirSync, renameSync, rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { keyFingerprint } from "#main/signing/fingerprint.ts";
import { organiser } from "#tests/support/make-bundle.ts";
import { filesHere, flipBit, folderHere, tempLaptop, writeThreeVolumes } from "#tests/support/sticks.ts";

describe("a bundle on one stick", () => {
  it("is shown before anything is copied, then copied, verified and ready", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const sources = [bundle.stick(core).grant];
    expect(await core.must("desk/inspect", { sources })).toMatchObject({
      summary: {
        bundle: "round-1-v1",
        candidates: 1,
        experts: 1,
        version: 1,
        fingerprint: keyFingerprint(organiser.publicKey),
      },
      volumes: [
        { number: 1, fileName: "round-1-v1-0001.psv", where: "source" },
        { number: 2, fileName: "round-1-v1-0002.psv", where: "source" },
        { number: 3, fileName: "round-1-v1-0003.psv", where: "source" },
      ],
      alreadyImported: false,
      replacesVersion: null,
      keyChange: null,
    });
    expect(filesHere(core, bundle.id)).toEqual([]);
    const imported = await core.must("desk/import", { sources, place: "laptop", acceptKey: false });
    expect(imported).toMatchObject({ bundle: "round-1-v1", files: 7 });
    const { bundles, incoming } = await core.must("desk/list", {});
    expect(incoming).toEqual([]);
    expect(bundles).toMatchObject([
      {
        bundle: "round-1-v1",
        place: "laptop",
        seats: [],
        volumeStates: [0, 1, 2, 3].map((number) => ({ number, state: "verified" })),
      },
    ]);
    expect(filesHere(core, bundle.id)).toEqual([
      "round-1-v1-0001.psv",
      "round-1-v1-0002.psv",
      "round-1-v1-0003.psv",
      "round-1-v1.psb",
    ]);
  });

  it("tells how far it is, up to the last byte", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    await core.must("desk/import", { sources: [bundle.stick(core).grant], place: "laptop", acceptKey: false });
    const steps = core.progress.filter(({ call }) => call === "desk/import");
    expect(new Set(steps.map(({ phase }) => phase))).toEqual(new Set(["copy", "verify"]));
    expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).sort((one, other) => one - other));
    const last = steps.at(-1);
    expect(last?.total).toBe(
      [...bundle.volumes, bundle.head].reduce((sum, name) => sum + statSync(join(bundle.folder, name)).size, 0),
    );
  });

  it("changes nothing when it is imported twice", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const stick = bundle.stick(core);
    const input = { sources: [stick.grant], place: "laptop" as const, acceptKey: false };
    const first = await core.must("desk/import", input);
    const [volume] = bundle.volumes;
    const before = statSync(join(folderHere(core, bundle.id), volume)).ino;
    expect((await core.must("desk/inspect", { sources: input.sources })).alreadyImported).toBe(true);
    expect(await core.must("desk/import", input)).toEqual(first);
    expect(statSync(join(folderHere(core, bundle.id), volume)).ino).toBe(before);
  });

  it("may be named by its head and lie in a folder of the stick", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const stick = bundle.stick(core, bundle.head);
    mkdirSync(stick.file("材料卷"));
    for (const name of bundle.volumes)
      renameSync(bundle.stick(core, name).file(name), join(stick.file("材料卷"), name));
    const sources = [core.world.grants.grant(stick.file(bundle.head)), stick.grant];
    await core.must("desk/import", { sources, place: "laptop", acceptKey: false });
    expect((await core.must("desk/list", {})).bundles).toHaveLength(1);
  });

  it("is taken from write-protected files, and the copies can be removed again", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const stick = bundle.stick(core);
    for (const name of [bundle.head, ...bundle.volumes]) chmodSync(stick.file(name), 0o444);
    await core.must("desk/import", { sources: [stick.grant], place: "laptop", acceptKey: false });
    for (const name of filesHere(core, bundle.id)) {
      expect(statSync(join(folderHere(core, bundle.id), name)).mode & 0o200).toBe(0o200);
    }
  });

  it("is refused with one changed bit in the head, and nothing of it is shown or kept", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const stick = bundle.stick(core);
    flipBit(stick.file(bundle.head), statSync(stick.file(bundle.head)).size - 3000);
    const input = { sources: [stick.grant] };
    const refusal = { ok: false, error: { kind: expect.stringMatching(/^bundle\//) as string } };
    expect(await core.call("desk/inspect", input)).toMatchObject(refusal);
    expect(await core.call("desk/import", { ...input, place: "laptop", acceptKey: false })).toMatchObject(refusal);
    expect(await core.must("desk/list", {})).toEqual({ bundles: [], incoming: [] });
    expect(filesHere(core, bundle.id)).toEqual([]);
  });

  it("says when the laptop's clock cannot be right", async () => {
    const core = tempLaptop();
    const early = await writeThreeVolumes(core);
    const { findings } = await core.must("desk/inspect", { sources: [early.stick(core).grant] });
    expect(findings).toMatchObject([
      {
        severity: "warning",
        code: "bundle-clock-early",
        details: { laptop: expect.stringMatching(/^2023-12-01 09:0\d$/) as string, built: "2023-12-10 09:02" },
      },
    ]);
    const late = await writeThreeVolumes(core, { identity: { builtAt: "2020-11-30T00:00:00.000Z" } });
    const answer = await core.must("desk/inspect", { sources: [late.stick(core).grant] });
    expect(answer.findings).toMatchObject([{ severity: "warning", code: "bundle-clock-late" }]);
  });
});

describe("a bundle on several sticks", () => {
  it("is taken in any order of the sticks", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const [one, two, three] = bundle.volumes;
    const first = bundle.stick(core, bundle.head, three);
    const second = bundle.stick(core, two, one);
    const sources = [second.grant, first.grant];
    expect((await core.must("desk/inspect", { sources })).volumes.map(({ where }) => where)).toEqual([
      "source",
      "source",
      "source",
    ]);
    await core.must("desk/import", { sources, place: "laptop", acceptKey: false });
    expect((await core.must("desk/list", {})).bundles).toHaveLength(1);
  });

  it("names what is missing, keeps what came, and shows no half bundle to anybody", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const [one, two, three] = bundle.volumes;
    const sources = [bundle.stick(core, bundle.head, two).grant];
    expect((await core.must("desk/inspect", { sources })).volumes.map(({ where }) => where)).toEqual([
      "missing",
      "source",
      "missing",
    ]);
    const answer = await core.call("desk/import", { sources, place: "laptop", acceptKey: false });
    expect(answer).toMatchObject({
      ok: false,
      error: {
        kind: "expert/volume-missing",
        facts: { volumes: `${one}、${three}`, kept: 1, total: 3 },
        findings: [
          { code: "bundle-volume-missing", at: one },
          { code: "bundle-volume-missing", at: three },
        ],
      },
    });
    const { bundles, incoming } = await core.must("desk/list", {});
    expect(bundles).toEqual([]);
    expect(incoming).toMatchObject([
      {
        bundle: "round-1-v1",
        version: 1,
        practice: false,
        title: { zh: "2023年度科技志愿服务先进典型推选宣传活动" },
        volumeStates: [
          { number: 0, state: "verified" },
          { number: 1, state: "missing" },
          { number: 2, state: "verified" },
          { number: 3, state: "missing" },
        ],
      },
    ]);
    const code = "00000-00000-00000-00001-2";
    expect(await core.call("desk/activate", { bundle: bundle.id, code })).toMatchObject({ ok: false });
    expect(await core.call("desk/verify", { bundle: bundle.id })).toMatchObject({
      error: { kind: "expert/bundle-incoming" },
    });
  });

  it("goes on with the next stick alone, when there is one socket", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const [one, two, three] = bundle.volumes;
    const first = bundle.stick(core, bundle.head, one);
    await core.call("desk/import", { sources: [first.grant], place: "laptop", acceptKey: false });
    first.pull();
    const second = bundle.stick(core, two, three);
    const sources = [first.grant, second.grant];
    expect((await core.must("desk/inspect", { sources })).volumes.map(({ where }) => where)).toEqual([
      "here",
      "source",
      "source",
    ]);
    await core.must("desk/import", { sources: [second.grant], place: "laptop", acceptKey: false });
    expect((await core.must("desk/list", {})).bundles).toHaveLength(1);
  });

  it("says of a volume that was cut off how long it should be", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const [one] = bundle.volumes;
    const stick = bundle.stick(core);
    const expectedBytes = statSync(stick.file(one)).size;
    truncateSync(stick.file(one), 500);
    const finding = { code: "bundle-volume-size", at: one, details: { name: one, expectedBytes, foundBytes: 500 } };
    const { findings, volumes } = await core.must("desk/inspect", { sources: [stick.grant] });
    expect(findings).toContainEqual({ severity: "error", source: "", ...finding });
    expect(volumes[0]?.where).toBe("missing");
    const answer = await core.call("desk/import", { sources: [stick.grant], place: "laptop", acceptKey: false });
    expect(answer).toMatchObject({ error: { kind: "expert/volume-missing", findings: [finding] } });
  });

  it("is thrown away when a person says so, and only while it is not whole", async () => {
    const core = tempLaptop();
    const bundle = await writeThreeVolumes(core);
    const whole = bundle.stick(core);
    const part = bundle.stick(core, bundle.head);
    await core.call("desk/import", { sources: [part.grant], place: "laptop", acceptKey: false });
    await core.must("desk/discard", { bundle: bundle.id });
    expect(await core.must("desk/list", {})).toEqual({ bundles: [], incoming: [] });
    expect(filesHere(core, bundle.id)).toEqual([]);
    await core.must("desk/import", { sources: [whole.grant], place: "laptop", acceptKey: false });
    expect(await core.call("desk/discard", { bundle: bundle.id })).toMatchObject({
      error: { kind: "expert/not-incoming" },
    });
    expect((await core.must("desk/list", {})).bundles).toHaveLength(1);
    rmSync(whole.folder, { recursive: true });
  });
});

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { openPromise } from "yauzl";
import { checkWritten } from "#main/bundle-format/check-written.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import {
  makeBundle,
  makeBundleContent,
  makeEnvelope,
  makePayload,
  smallEnvelope,
  testCrew,
} from "#tests/support/make-bundle.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";
import { describeWithTools, runTool } from "#tests/support/with-tool.ts";

const hashes = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .map((name) => `${name} ${sha256Hex(readFileSync(join(folder, name)))}`);

async function entriesOf(path: string): Promise<string[]> {
  const zip = await openPromise(path, { autoClose: false });
  const names: string[] = [];
  for await (const entry of zip.eachEntry()) {
    expect(entry.compressionMethod).toBe(0);
    expect(entry.generalPurposeBitFlag).toBe(0x800);
    names.push(entry.fileName);
  }
  zip.close();
  return names;
}

const check = (headPath: string) => checkWritten(headPath, testCrew(), () => undefined, new AbortController().signal);

describe("a written bundle", () => {
  it("is a head, volumes within the limit and a public key", async () => {
    const folder = dirname(await makeBundle(tempFolder()));
    expect(readdirSync(folder).sort()).toEqual([
      "round-1-v1-0001.psv",
      "round-1-v1-0002.psv",
      "round-1-v1.psb",
      "round-1-v1.pub",
    ]);
    expect(await entriesOf(join(folder, "round-1-v1-0001.psv"))).toEqual([
      "data/m/0000000000000001.bin",
      "data/m/0000000000000002.bin",
    ]);
    expect(await entriesOf(join(folder, "round-1-v1-0002.psv"))).toEqual(["data/m/0000000000000003.bin"]);
    expect(await entriesOf(join(folder, "round-1-v1.psb"))).toEqual([
      "bagit.txt",
      "data/c/0000000000000001.bin",
      "data/e/0000000000000001.bin",
      "data/t/0000000000000001.bin",
      "data/t/0000000000000002.bin",
      "bag-info.txt",
      "manifest-sha256.txt",
      "pingshen/index.json",
      "pingshen/organiser.pub",
      "pingshen/roster.json",
      "pingshen/rules.json",
      "tagmanifest-sha256.txt",
      "tagmanifest-sha256.txt.minisig",
    ]);
  });

  it("has the same bytes for the same content", async () => {
    const [one, other] = [await makeBundle(tempFolder()), await makeBundle(tempFolder())];
    expect(hashes(dirname(one))).toEqual(hashes(dirname(other)));
  });

  it("passes its own check", async () => {
    const checked = await check(await makeBundle(tempFolder()));
    expect(checked).toMatchObject({ ok: true, value: { summary: { files: 7, bytes: 4207, volumes: 2 } } });
  });

  it("is not written when an original is shorter, longer or another than it was", async () => {
    const folder = tempFolder();
    const { media } = makeBundleContent(folder);
    const [first, ...others] = media;
    for (const bytes of [new Uint8Array(799), new Uint8Array(801), new Uint8Array(800).fill(7)]) {
      const { source } = makePayload(folder, "other", bytes) as { readonly source: string };
      const changed = { ...first!, source };
      const writing = makeBundle(folder, { media: [changed, ...others] });
      await expect(writing).rejects.toMatchObject({ payloadPaths: ["data/m/0000000000000001.bin"] });
      expect(readdirSync(join(folder, "bundle"))).not.toContain("round-1-v1-0001.psv");
    }
  });

  it("does not pass its check when a byte changed on the way to the disk", async () => {
    const headPath = await makeBundle(tempFolder());
    const volume = join(dirname(headPath), "round-1-v1-0001.psv");
    const bytes = readFileSync(volume);
    bytes[100] = bytes[100]! ^ 1;
    writeFileSync(volume, bytes);
    expect(await check(headPath)).toMatchObject({ ok: false, error: { kind: "bundle/self-check-failed" } });
  });

  it("may have no payload at all but its envelope", async () => {
    const headFiles = [makeEnvelope({ ...smallEnvelope(), order: [], keys: [] })];
    const checked = await check(await makeBundle(tempFolder(), { media: [], headFiles }));
    expect(checked).toMatchObject({ ok: true, value: { summary: { files: 1, volumes: 0 } } });
  });
});

describeWithTools("programs that know nothing of bundles", ["unzip", "sha256sum", "minisign"], () => {
  it("find whole ZIPs that together are one bag, and accept its signature", async () => {
    const folder = tempFolder();
    const bundle = dirname(await makeBundle(folder));
    const bag = join(folder, "bag");
    mkdirSync(bag);
    for (const name of readdirSync(bundle).filter((file) => !file.endsWith(".pub"))) {
      expect(runTool("unzip", ["-t", name], bundle)).toMatchObject({ code: 0 });
      expect(runTool("unzip", ["-q", join(bundle, name), "-d", bag], folder)).toMatchObject({ code: 0 });
    }
    expect(runTool("sha256sum", ["-c", "--strict", "manifest-sha256.txt"], bag)).toMatchObject({ code: 0 });
    expect(runTool("sha256sum", ["-c", "--strict", "tagmanifest-sha256.txt"], bag)).toMatchObject({ code: 0 });
    const verified = runTool(
      "minisign",
      ["-V", "-p", join(bundle, "round-1-v1.pub"), "-m", "tagmanifest-sha256.txt"],
      bag,
    );
    expect(verified.text).toContain(
      "pingshen bundle round=round-1 version=1 practice=no built=2023-12-10T01:02:03.000Z",
    );
    expect(verified.code).toBe(0);
    expect(readFileSync(join(bag, "bagit.txt"), "utf8")).toBe(
      "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
    );
    expect(readFileSync(join(bag, "bag-info.txt"), "utf8")).toBe(
      "Bagging-Date: 2023-12-10\nExternal-Identifier: round-1-v1\nPayload-Oxum: 4207.7\n",
    );
  });
});

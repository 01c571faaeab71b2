import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { openPromise } from "yauzl";
import { checkWritten } from "#main/bundle-format/check-written.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { makeBundle, makeBundleContent, makePayload } from "#tests/support/make-bundle.ts";
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

describe("a written bundle", () => {
  it("is a head, volumes within the limit and a public key", async () => {
    const folder = dirname(await makeBundle(tempFolder()));
    expect(readdirSync(folder).sort()).toEqual([
      "round-1-v1-0001.psv",
      "round-1-v1-0002.psv",
      "round-1-v1.psb",
      "round-1-v1.pub",
    ]);
    expect(await entriesOf(join(folder, "round-1-v1-0001.psv"))).toEqual(["data/m/aa.jpg", "data/m/bb.jpg"]);
    expect(await entriesOf(join(folder, "round-1-v1-0002.psv"))).toEqual(["data/m/cc.jpg"]);
    expect(await entriesOf(join(folder, "round-1-v1.psb"))).toEqual([
      "bagit.txt",
      "data/t/aa.jpg",
      "data/t/bb.jpg",
      "bag-info.txt",
      "manifest-sha256.txt",
      "pingshen/catalogue.json",
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
    const checked = await checkWritten(await makeBundle(tempFolder()), () => undefined, new AbortController().signal);
    expect(checked).toMatchObject({ ok: true, value: { summary: { files: 5, bytes: 2580, volumes: 2 } } });
  });

  it("does not pass it when a source changed between hashing and packing", async () => {
    const folder = tempFolder();
    const { media } = makeBundleContent(folder);
    const shorter = { ...media[0]!, source: makePayload(folder, "data/m/zz.jpg", new Uint8Array(799)).source };
    const head = await makeBundle(folder, { media: [shorter, ...media.slice(1)] });
    const checked = await checkWritten(head, () => undefined, new AbortController().signal);
    expect(checked).toMatchObject({ ok: false, error: { kind: "bundle/self-check-failed" } });
  });

  it("may have no payload at all", async () => {
    const folder = tempFolder();
    const { catalogue } = makeBundleContent(folder);
    const bare = { candidates: catalogue.candidates.map((candidate) => ({ ...candidate, materials: [] })) };
    const head = await makeBundle(folder, { catalogue: bare, media: [], thumbnails: [] });
    const checked = await checkWritten(head, () => undefined, new AbortController().signal);
    expect(checked).toMatchObject({ ok: true, value: { summary: { files: 0, bytes: 0, volumes: 0 } } });
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
      "Bagging-Date: 2023-12-10\nExternal-Identifier: round-1-v1\nPayload-Oxum: 2580.5\n",
    );
  });
});

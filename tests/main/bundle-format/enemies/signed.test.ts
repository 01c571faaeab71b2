import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bundleEntries, type BundleIndex } from "#shared/formats/bundle.ts";
import { readHead } from "#main/bundle-format/read-head.ts";
import { dataOffsets, zipBytes } from "#main/bundle-format/stored-zip.ts";
import { toBase64 } from "#main/signing/base64.ts";
import { changeJson, forgeBundle, takeApart, type Forgery } from "#tests/support/forge-bundle.ts";
import { makeBundle, smallPaths, smallSeat } from "#tests/support/make-bundle.ts";
import { refusalOf } from "#tests/support/refusal-of.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";
import { BundleId } from "#shared/ids.ts";

/** How a forged head is refused. Signed by the organiser's key unless the forgery says otherwise. */
async function refused(forgery: Forgery): Promise<string> {
  const headPath = await makeBundle(tempFolder());
  forgeBundle(headPath, forgery);
  return refusalOf(headPath);
}

const refusedIndex = (change: (index: BundleIndex) => unknown): Promise<string> =>
  refused({ index: (index) => void change(index) });
const contradictory = `bundle/contradictory ${bundleEntries.index}`;
const first = (index: BundleIndex) => index.files.find(({ path }) => path === smallPaths.materials[0])!;

describe("an enemy without the key", () => {
  it("cannot change a tag file: the hash differs, and who changes the hash has no signature", async () => {
    for (const part of [bundleEntries.index, bundleEntries.rules, bundleEntries.roster, bundleEntries.info]) {
      const tags: Forgery["tags"] = (all) => void all.set(part, Buffer.concat([all.get(part)!, Buffer.from(" ")]));
      expect(await refused({ tags, sign: false })).toBe(`bundle/part-altered ${part}`);
    }
    const tags: Forgery["tags"] = (all) =>
      void all.set(bundleEntries.tagManifest, Buffer.concat([all.get(bundleEntries.tagManifest)!, Buffer.from("\n")]));
    expect(await refused({ tags, sign: false })).toBe("bundle/signature-wrong");
  });

  it("cannot take signature, tag manifest or index from another bundle of the same organiser", async () => {
    const other = takeApart(
      await makeBundle(tempFolder(), {
        identity: { ...(await identityOf()), version: 2, bundle: BundleId.parse("round-1-v2") },
      }),
    );
    const swap =
      (...names: string[]): Forgery["tags"] =>
      (tags) =>
        names.forEach((name) => tags.set(name, other.tags.get(name)!));
    const { signature, tagManifest, index, info } = bundleEntries;
    expect(await refused({ sign: false, tags: swap(signature) })).toBe("bundle/signature-wrong");
    expect(await refused({ sign: false, tags: swap(signature, tagManifest) })).toMatch(/^bundle\/part-altered/);
    expect(await refused({ sign: false, tags: swap(index) })).toBe(`bundle/part-altered ${index}`);
    expect(await refused({ sign: false, tags: swap(signature, tagManifest, index, info) })).toBe("opened");
    // All that differs between two bundles with the same files is taken over: it is that other bundle, whole.
  });

  it("cannot make an older bundle say a newer version or another day", async () => {
    for (const [from, to] of [
      ["version=1", "version=9"],
      ["2023-12-10", "2024-12-10"],
    ] as const) {
      const headPath = await makeBundle(tempFolder());
      forgeBundle(headPath, {
        sign: false,
        tags: (tags) => {
          const text = String(tags.get(bundleEntries.signature));
          tags.set(bundleEntries.signature, Buffer.from(text.replace(from, to)));
        },
      });
      expect(await refusalOf(headPath)).toBe("bundle/signature-wrong");
    }
  });
});

const identityOf = async () => {
  const head = await readHead(await makeBundle(tempFolder()));
  if (!head.ok) throw new Error(head.error.kind);
  const { bundle, round, version, practice, builtAt, recipient, candidates } = head.value.index;
  return { bundle, round, version, practice, builtAt, recipient, candidates };
};

describe("an enemy who has the key and writes the index", () => {
  it("cannot sign a version, day or practice that the trusted comment does not say", async () => {
    const comment = `pingshen bundle round=round-1 version=1 practice=no built=2023-12-10T01:02:03.000Z`;
    const signature = `bundle/contradictory ${bundleEntries.signature}`;
    for (const change of [
      { version: 2 },
      { practice: true },
      { round: "round-2" },
      { builtAt: "2024-01-01T00:00:00.000Z" },
    ])
      expect(await refused({ trustedComment: comment, index: (index) => void Object.assign(index, change) })).toBe(
        signature,
      );
    expect(await refused({ trustedComment: `${comment} ` })).toBe(signature);
  });

  it("cannot lead a payload path or a volume out of the folder, or to a device of Windows", async () => {
    for (const path of [
      "../evil",
      "/etc/passwd",
      "C:\\evil",
      "data/m/../../../x.bin",
      "data/x/0000000000000001.bin",
      "data/m/CON",
    ])
      expect(await refusedIndex((index) => Object.assign(first(index), { path }))).toBe(contradictory);
    const names = [
      "../x-0001.psv",
      "/x-0001.psv",
      "C:x-0001.psv",
      "a/b-0001.psv",
      "a\\b-0001.psv",
      ".-0001.psv",
      "x-0001.psv.",
      "x-0001.psv ",
      "é-0001.psv",
    ];
    for (const fileName of [
      ...names,
      "CON.psv",
      "nul.x-0001.psv",
      "COM1.-0001.psv",
      "lpt9.v1-0001.psv",
      "x.psv",
      "x-0002.psv",
      "x-001.psv",
      "x-0001.exe",
    ])
      expect(await refusedIndex(({ volumes }) => void (volumes[0]!.fileName = fileName)), fileName).toBe(contradictory);
    expect(await refusedIndex(({ volumes }) => void (volumes[0]!.fileName = "console-0001.psv"))).toBe("opened");
  });

  it("cannot name bundle or round so that a laptop would keep it elsewhere than in a folder of its own", async () => {
    for (const name of [".", "..", ".hidden", "x.", "CON", "nul", "com1.v2", "aux.", "LPT9"]) {
      const trustedComment = `pingshen bundle round=${name} version=1 practice=no built=2023-12-10T01:02:03.000Z`;
      expect(await refusedIndex((index) => Object.assign(index, { bundle: name })), name).toBe(contradictory);
      const round = { trustedComment, index: (index: BundleIndex) => void Object.assign(index, { round: name }) };
      expect(await refused(round), name).toBe(contradictory);
    }
    for (const name of ["a/b", "a\\b", "a b", "", "é", "x".repeat(81)])
      expect(await refusedIndex((index) => Object.assign(index, { bundle: name })), name).toBe(contradictory);
  });

  it("cannot let two files overlap, leave a gap, change places or lie about their size", async () => {
    const changes: readonly ((index: BundleIndex) => void)[] = [
      (index) => void (first(index).offset += 1),
      (index) => void (first(index).offset = 0),
      (index) => void (first(index).offset = 2 ** 40),
      (index) => void (first(index).sizeBytes -= 1),
      (index) => void (first(index).sizeBytes = 2 ** 50),
      (index) => void (first(index).volume = 2),
      (index) => void (first(index).volume = 3),
      (index) => void (first(index).volume = 0),
      (index) => void (first(index).offset = index.files.find(({ path }) => path === smallPaths.materials[1])!.offset),
      ({ volumes }) => void (volumes[0]!.sizeBytes += 1),
      ({ volumes }) => void (volumes[0]!.number = 2),
      ({ volumes }) => void volumes.reverse(),
      ({ volumes }) => void volumes.pop(),
      ({ volumes }) => void volumes.push({ number: 3, fileName: "x-0003.psv", sizeBytes: 23 }),
      ({ files }) => void (files.find(({ path }) => path === smallPaths.card)!.crc32 ^= 1),
      (index) => void (first(index).pieces = ["0".repeat(64), "0".repeat(64)]),
    ];
    for (const [at, change] of changes.entries()) expect(await refusedIndex(change), String(at)).toBe(contradictory);
  });

  it("cannot list a file twice, or leave the manifest and the index to disagree", async () => {
    const manifest = `bundle/contradictory ${bundleEntries.manifest}`;
    expect(await refusedIndex(({ files }) => void files.push(files[0]!))).toBe(manifest);
    const change = (edit: (text: string) => string): Promise<string> =>
      refused({
        tags: (tags) =>
          void tags.set(bundleEntries.manifest, Buffer.from(edit(String(tags.get(bundleEntries.manifest))))),
      });
    expect(await change((text) => text.replace(/.*\n/, ""))).toBe(manifest);
    expect(await change((text) => `${text}${"0".repeat(64)}  data/m/0000000000000009.bin\n`)).toBe(manifest);
    expect(await change((text) => text.replace(/^./, (digit) => (digit === "0" ? "1" : "0")))).toBe(manifest);
    expect(await change((text) => text + text)).toBe(manifest);
    expect(await change((text) => text.replace("data/c/", "data/./c/"))).toBe(manifest);
  });

  it("cannot ask for 70,000 files in a volume, or a volume of more than 1 GiB", async () => {
    const crowd = (count: number, sizeBytes: number) => (index: BundleIndex) => {
      const template = first(index);
      const paths = Array.from({ length: count }, (_, at) => `data/m/${(at + 16).toString(16).padStart(16, "0")}.bin`);
      const stored = paths.map((name) => ({ name, sizeBytes }));
      const offsets = dataOffsets(stored);
      index.files = index.files.filter(({ volume }) => volume === 0);
      index.files.push(...paths.map((path, at) => ({ ...template, path, sizeBytes, offset: offsets[at]! })));
      index.volumes = [{ number: 1, fileName: "x-0001.psv", sizeBytes: zipBytes(stored) }];
    };
    expect(await refusedIndex(crowd(70_000, 38))).toBe(contradictory);
    expect(await refusedIndex(crowd(1200, 1_000_000))).toBe(contradictory);
    expect(await refusedIndex(crowd(1000, 1_000_000))).toBe("opened");
  });

  it("cannot ask for a card of 17 MiB, or cards of 130 MiB together", async () => {
    const card = Buffer.alloc(17 * 1024 * 1024);
    expect(await refused({ files: (files) => void files.set(smallPaths.card, card) })).toBe(contradictory);
    expect(await refused({ files: (files) => void files.set(smallPaths.envelope, card) })).toBe(contradictory);
    const cards = Array.from({ length: 9 }, (_, at) => `data/c/${String(at).padStart(16, "0")}.bin`);
    const large = Buffer.alloc(15 * 1024 * 1024 - 100);
    expect(await refused({ files: (files) => cards.forEach((path) => files.set(path, large)) })).toBe(contradictory);
    expect(await refused({ files: (files) => cards.slice(1).forEach((path) => files.set(path, large)) })).toBe(
      "opened",
    );
  });

  it("cannot make a laptop stretch a code under a hundred salts", async () => {
    const roster = (count: number): Promise<string> =>
      refused({
        tags: changeJson(bundleEntries.roster, (value) => {
          value["revoked"] = Array.from({ length: count }, (_, at) => ({
            expert: "E01",
            slip: (at + 1).toString(16).padStart(16, "0"),
            slipKey: smallSeat().slipKey,
            salt: toBase64(Buffer.alloc(16, at + 1)),
          }));
        }),
      });
    expect(await roster(100)).toBe(`bundle/contradictory ${bundleEntries.roster}`);
    expect(await roster(31)).toBe("opened");
  });
});

describe("what of replay shows in a head alone", () => {
  it("is its version and its day, both from the signed index", async () => {
    const headPath = await makeBundle(tempFolder(), { identity: { ...(await identityOf()), version: 7 } });
    expect(await readHead(headPath)).toMatchObject({
      ok: true,
      value: { summary: { bundle: "round-1-v1", version: 7, builtAt: "2023-12-10T01:02:03.000Z" } },
    });
    expect(readFileSync(headPath).includes("version=7")).toBe(true);
  });
});

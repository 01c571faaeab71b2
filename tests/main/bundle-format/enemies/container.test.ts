import { ftruncateSync, openSync, closeSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bundleEntries } from "#shared/formats/bundle.ts";
import { dataOffsets, directoryBytes, localHeader, zipBytes } from "#main/bundle-format/stored-zip.ts";
import { forgeBundle, type ForgedEntry, type Forgery } from "#tests/support/forge-bundle.ts";
import { makeBundle, smallPaths } from "#tests/support/make-bundle.ts";
import { filesAround, refusalOf } from "#tests/support/refusal-of.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

/** How a forged head is refused; reading it writes nothing anywhere around it. */
async function refused(forgery: Forgery): Promise<string> {
  const headPath = await makeBundle(tempFolder());
  forgeBundle(headPath, forgery);
  const before = filesAround(headPath);
  const answer = await refusalOf(headPath);
  expect(filesAround(headPath)).toEqual(before);
  return answer;
}

const evil = (name: string): ForgedEntry => ({ name, bytes: Buffer.from("evil") });

/** An entry more in the head: as a stranger, and signed as a tag file by an enemy who has the key. */
async function refusedWith(name: string): Promise<void> {
  const asStranger = await refused({ entries: (entries) => [...entries, evil(name)] });
  const asTag = await refused({ tags: (tags) => void tags.set(name, Buffer.from("evil")) });
  expect([asStranger, asTag], name).toEqual(["bundle/not-a-bundle", "bundle/not-a-bundle"]);
}

/** Changes bytes of the directory's line of an entry; `at` counts from its signature. */
const directoryLine =
  (name: string, change: (bytes: Buffer, at: number) => void): Forgery["container"] =>
  (bytes) => {
    change(bytes, bytes.lastIndexOf(name) - 46);
    return bytes;
  };

describe("an enemy who makes the container", () => {
  it("cannot lead a path out of the bundle", async () => {
    for (const name of [
      "../evil",
      "data/../../evil",
      "pingshen/../../evil",
      "..",
      "data/m/..",
      "./bagit.txt",
      "data//x",
    ])
      await refusedWith(name);
  });

  it("cannot name an absolute path, a drive or a share", async () => {
    for (const name of [
      "/etc/passwd",
      "C:/evil",
      "C:evil",
      "c:\\evil",
      "\\\\server\\evil",
      "..\\evil",
      "data\\m\\x.bin",
    ])
      await refusedWith(name);
  });

  it("cannot use a name that Windows keeps for a device, or cuts", async () => {
    for (const name of [
      "CON",
      "nul.txt",
      "data/m/COM1",
      "LPT9.bin",
      "bagit.txt.",
      "bagit.txt ",
      "data/m/x. ",
      "a:stream",
    ])
      await refusedWith(name);
  });

  it("cannot name one file in two ways: by case, by Unicode form, by invisible or control characters", async () => {
    const names = ["BAGIT.TXT", "Pingshen/index.json", smallPaths.card.toUpperCase(), "bagit.txt\0", "bagit.txt\u200b"];
    for (const name of [...names, "é.txt".normalize("NFC"), "é.txt".normalize("NFD"), "x\u202etxt.bin", "a\nb"])
      await refusedWith(name);
  });

  it("cannot make an entry a link, a folder or a device", async () => {
    for (const mode of [0o120777, 0o040755, 0o020666]) {
      const container = directoryLine(smallPaths.card, (bytes, at) => bytes.writeUInt32LE(mode * 65536, at + 38));
      expect(await refused({ container })).toBe("bundle/not-a-bundle");
    }
    await refusedWith("data/link/");
  });

  it("cannot give an entry twice, with the same bytes or with others", async () => {
    for (const name of [bundleEntries.index, smallPaths.card, bundleEntries.signature]) {
      const again = ({ bytes }: ForgedEntry): ForgedEntry => ({
        name,
        bytes: Buffer.concat([bytes, Buffer.from(" ")]),
      });
      const double = (entries: ForgedEntry[]): ForgedEntry[] =>
        entries.flatMap((entry) => (entry.name === name ? [entry, again(entry)] : [entry]));
      expect(await refused({ entries: double }), name).toBe("bundle/not-a-bundle");
    }
  });

  it("cannot show an entry that is not listed, or list one that is not there", async () => {
    const path = "data/t/0000000000000009.bin";
    const insert = (entries: ForgedEntry[]): ForgedEntry[] => entries.toSpliced(5, 0, evil(path));
    expect(await refused({ entries: insert })).toBe(`bundle/contradictory ${bundleEntries.index}`);
    const without = (entries: ForgedEntry[]): ForgedEntry[] => entries.filter(({ name }) => name !== smallPaths.card);
    expect(await refused({ entries: without })).toBe(`bundle/contradictory ${bundleEntries.index}`);
    for (const part of Object.values(bundleEntries)) {
      const gone = (entries: ForgedEntry[]): ForgedEntry[] => entries.filter(({ name }) => name !== part);
      expect(await refused({ entries: gone }), part).toBe(`bundle/part-missing ${part}`);
    }
    const stranger = { tagManifest: (text: string) => text.replace(/.*rules\.json\n/, "") };
    expect(await refused(stranger)).toBe("bundle/part-altered pingshen/rules.json");
    const more = { tagManifest: (text: string) => `${text}${"0".repeat(64)}  pingshen/more.json\n` };
    expect(await refused(more)).toBe("bundle/part-missing pingshen/more.json");
    const outside = { tagManifest: (text: string) => `${text}${"0".repeat(64)}  ../../etc/passwd\n` };
    expect(await refused(outside)).toBe("bundle/part-missing ../../etc/passwd");
  });

  it("cannot let the headers before the files say other than the directory", async () => {
    for (const [at, value] of [
      [4, 99],
      [6, 1],
      [8, 8],
      [10, 1],
      [14, 1],
      [18, 1],
      [22, 1],
      [28, 1],
      [30, 1],
    ] as const) {
      const container = (bytes: Buffer): Buffer => {
        bytes[bytes.indexOf(bundleEntries.roster) - 30 + at]! ^= value;
        return bytes;
      };
      expect(await refused({ container }), String(at)).toBe(`bundle/part-altered ${bundleEntries.roster}`);
    }
  });

  it("cannot lay two entries over each other, or one beyond the end", async () => {
    for (const offset of [0, 43, 0xffffffff]) {
      const container = directoryLine(smallPaths.card, (bytes, at) => bytes.writeUInt32LE(offset, at + 42));
      expect(await refused({ container })).toBe("bundle/not-a-bundle");
    }
  });

  it("cannot lie about sizes", async () => {
    for (const [at, size] of [
      [20, 0],
      [24, 0],
      [24, 961],
      [20, 0xffffffff],
      [24, 0xffffffff],
    ] as const) {
      const container = directoryLine(smallPaths.card, (bytes, line) => bytes.writeUInt32LE(size, line + at));
      expect(await refused({ container }), String(size)).toBe("bundle/not-a-bundle");
    }
  });

  it("cannot pack a bomb: a deflated entry, whatever it unfolds to, is none of ours", async () => {
    const container = directoryLine(bundleEntries.index, (bytes, at) => bytes.writeUInt16LE(8, at + 10));
    expect(await refused({ container })).toBe("bundle/not-a-bundle");
  });

  it("cannot hide 70,000 entries behind a directory that counts 10, or 4,464, or says the truth", async () => {
    const headPath = await makeBundle(tempFolder());
    const names = Array.from({ length: 70_000 }, (_, at) => `data/m/${at.toString(16).padStart(16, "0")}.bin`);
    const stored = names.map((name) => ({ name, sizeBytes: 0, crc32: 0 }));
    // The writer counts to 65,535 only, so the lines are written in two parts.
    const lines = [stored.slice(0, 60_000), stored.slice(60_000)].map((part) => directoryBytes(part).subarray(0, -22));
    const data = Buffer.concat(stored.map((entry) => localHeader(entry)));
    const end = Buffer.from(directoryBytes([]));
    end.writeUInt32LE(Buffer.concat(lines).length, 12);
    end.writeUInt32LE(data.length, 16);
    for (const count of [10, 70_000 - 65_536, 65_535, 60_000]) {
      end.writeUInt16LE(count, 8);
      end.writeUInt16LE(count, 10);
      writeFileSync(headPath, Buffer.concat([data, ...lines, end]));
      expect(await refusalOf(headPath), String(count)).toBe("bundle/not-a-bundle");
    }
  });

  it("cannot bring the reader down by entries whose sizes are beyond what a ZIP can name", async () => {
    const headPath = await makeBundle(tempFolder());
    const entries = ["bagit.txt", "bag-info.txt"].map((name) => ({ name, sizeBytes: 0, crc32: 0 }));
    const bytes = Buffer.concat([...entries.map(localHeader), directoryBytes(entries)]);
    for (const { name } of entries) bytes.writeUInt32LE(0xffffffff, bytes.lastIndexOf(name) - 46 + 24);
    writeFileSync(headPath, bytes);
    expect(await refusalOf(headPath)).toBe("bundle/not-a-bundle");
  });

  it("cannot let the reader load a manifest of 1 GB", async () => {
    const headPath = await makeBundle(tempFolder());
    const stored = [
      { name: "bagit.txt", sizeBytes: 0, crc32: 0 },
      { name: "manifest-sha256.txt", sizeBytes: 1024 ** 3, crc32: 0 },
    ];
    const file = openSync(headPath, "w");
    stored.forEach((entry, at) => {
      const header = localHeader(entry);
      writeSync(file, header, 0, header.length, dataOffsets(stored)[at]! - header.length);
    });
    const directory = directoryBytes(stored);
    writeSync(file, directory, 0, directory.length, zipBytes(stored) - directory.length);
    ftruncateSync(file, zipBytes(stored));
    closeSync(file);
    const before = process.memoryUsage().rss;
    const beganMs = performance.now();
    expect(await refusalOf(headPath)).toBe("bundle/not-a-bundle");
    expect(performance.now() - beganMs).toBeLessThan(1000);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });

  it("cannot let the reader load a directory of 1 GB, or one that begins before the file", async () => {
    const headPath = await makeBundle(tempFolder());
    const whole = readFileSync(headPath);
    for (const size of [1024 ** 3, 0xffffffff, whole.length, whole.length - 21]) {
      whole.writeUInt32LE(size, whole.length - 10);
      writeFileSync(headPath, whole);
      expect(await refusalOf(headPath), String(size)).toBe("bundle/not-a-bundle");
    }
  });

  it("cannot lay the files in another order, so that a large one lies between the cards", async () => {
    const swapped = (entries: ForgedEntry[]): ForgedEntry[] => [
      ...entries.slice(0, 1),
      ...entries.slice(1, 5).reverse(),
      ...entries.slice(5),
    ];
    expect(await refused({ entries: swapped })).toBe(`bundle/contradictory ${bundleEntries.index}`);
    const late = (entries: ForgedEntry[]): ForgedEntry[] => [...entries.slice(1), ...entries.slice(0, 1)];
    expect(await refused({ entries: late })).toBe(`bundle/contradictory ${bundleEntries.index}`);
  });
});

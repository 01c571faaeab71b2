import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { readEntries } from "#tests/support/forge-bundle.ts";
import { makeBundle } from "#tests/support/make-bundle.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

/*
 * What RFC 8493 demands (MUST) of a bag, for head and volumes unzipped into one folder. Written here because the
 * validator of the Library of Congress is a package of another language.
 */

/** Every file of the unzipped bag by its path; a path that two ZIPs hold is an error. */
function unzipped(folder: string): ReadonlyMap<string, Buffer> {
  const bag = new Map<string, Buffer>();
  for (const name of readdirSync(folder).filter((each) => /\.ps[bv]$/.test(each))) {
    for (const entry of readEntries(readFileSync(join(folder, name)))) {
      expect(bag.has(entry.name), entry.name).toBe(false);
      bag.set(entry.name, entry.bytes);
    }
  }
  return bag;
}

const bags = [
  ["the golden bundle", () => Promise.resolve(join(import.meta.dirname, "../../golden/bundle/v1"))],
  ["a new bundle", async () => dirname(await makeBundle(tempFolder()))],
] as const;

describe.each(bags)("RFC 8493: %s as a bag", (_name, folderOf) => {
  const text = (bag: ReadonlyMap<string, Buffer>, name: string): string => bag.get(name)?.toString("utf8") ?? "";
  const manifest = (bag: ReadonlyMap<string, Buffer>, name: string): readonly (readonly [string, string])[] =>
    text(bag, name)
      .split("\n")
      .slice(0, -1)
      .map((line) => [line.slice(0, 64), line.slice(66)] as const);

  it("§2.1.1: bagit.txt has exactly two lines, version before encoding, in UTF-8 without a byte order mark", async () => {
    const declaration = unzipped(await folderOf()).get("bagit.txt");
    expect(declaration?.toString("latin1")).toBe("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
  });

  it("§2.1.2: all payload lies under data/, and nothing else does", async () => {
    const bag = unzipped(await folderOf());
    const payload = manifest(bag, "manifest-sha256.txt").map(([, path]) => path);
    expect([...bag.keys()].filter((path) => path.startsWith("data/")).sort()).toEqual(payload);
    expect(payload.length).toBeGreaterThan(0);
  });

  it("§2.1.3: a manifest line is a hex checksum, white space and a path from the bag's folder with slashes", async () => {
    const bag = unzipped(await folderOf());
    for (const name of ["manifest-sha256.txt", "tagmanifest-sha256.txt"]) {
      expect(text(bag, name), name).toMatch(/^(?:[0-9a-f]{64} {2}[^\r\n]+\n)+$/);
      for (const [, path] of manifest(bag, name)) {
        expect(path).not.toMatch(/^[./~\\]|\\|^[A-Za-z]:|(?:^|\/)\.{1,2}(?:\/|$)|%(?!0A|0D|25)|[\r\n]/);
      }
    }
  });

  it("§2.1.3: the payload manifest lists every payload file exactly once", async () => {
    const paths = manifest(unzipped(await folderOf()), "manifest-sha256.txt").map(([, path]) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.every((path) => path.startsWith("data/"))).toBe(true);
  });

  it("§2.2.1: the tag manifest lists every payload manifest, no tag manifest, no payload, nothing twice", async () => {
    const bag = unzipped(await folderOf());
    const paths = manifest(bag, "tagmanifest-sha256.txt").map(([, path]) => path);
    expect(paths).toContain("manifest-sha256.txt");
    expect(paths.filter((path) => path.startsWith("tagmanifest-") || path.startsWith("data/"))).toEqual([]);
    expect(new Set(paths).size).toBe(paths.length);
    // The specification lets tag files go unlisted; ours are all signed but the signature.
    const unlisted = [...bag.keys()].filter((path) => !path.startsWith("data/") && !paths.includes(path));
    expect(unlisted.sort()).toEqual(["tagmanifest-sha256.txt", "tagmanifest-sha256.txt.minisig"]);
  });

  it("§2.2.2: bag-info.txt has a label, a colon and a value a line; its Oxum counts bytes and files of the payload", async () => {
    const bag = unzipped(await folderOf());
    const info = text(bag, "bag-info.txt");
    expect(info).toMatch(/^(?:[^:\s][^:\r\n]*:[ \t][^\r\n]+\n)+$/);
    const payload = [...bag].filter(([path]) => path.startsWith("data/"));
    const bytes = payload.reduce((sum, [, { length }]) => sum + length, 0);
    const values = new Map(info.split("\n").map((line) => line.split(": ") as [string, string]));
    expect(values.get("Payload-Oxum")).toBe(`${String(bytes)}.${String(payload.length)}`);
    expect(values.get("Bagging-Date")).toBe("2023-12-10");
    expect(info.match(/^Payload-Oxum:/gm)).toHaveLength(1);
  });

  it("§2.2.3: has no fetch.txt: a bag that is handed over on a stick is whole", async () => {
    expect(unzipped(await folderOf()).has("fetch.txt")).toBe(false);
  });

  it("§2.3: every text of the bag is UTF-8 without a byte order mark, its lines ended", async () => {
    for (const [path, bytes] of unzipped(await folderOf())) {
      if (path.startsWith("data/")) continue;
      const decoded = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
      expect(decoded.startsWith("\ufeff"), path).toBe(false);
      expect(decoded.endsWith("\n"), path).toBe(true);
    }
  });

  it("§2.4: manifests of one kind use one algorithm, which is named by its file", async () => {
    const names = [...unzipped(await folderOf()).keys()].filter((path) =>
      /^(?:tag)?manifest-[a-z0-9]+\.txt$/.test(path),
    );
    expect(names.sort()).toEqual(["manifest-sha256.txt", "tagmanifest-sha256.txt"]);
  });

  it("§3: is complete and valid: every listed file is there and has its checksum", async () => {
    const bag = unzipped(await folderOf());
    for (const name of ["manifest-sha256.txt", "tagmanifest-sha256.txt"]) {
      for (const [sha256, path] of manifest(bag, name)) {
        const bytes = bag.get(path);
        expect(bytes && sha256Hex(bytes), path).toBe(sha256);
      }
    }
  });

  it("§5.2, §6.1: no two names differ in case or Unicode form only, and none is a device of Windows", async () => {
    const names = [...unzipped(await folderOf()).keys()];
    const folded = names.map((name) => name.normalize("NFKC").toLowerCase());
    expect(new Set(folded).size).toBe(names.length);
    const parts = folded.flatMap((name) => name.split("/"));
    expect(parts.filter((part) => /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[<>:"|?*]|[. ]$/.test(part))).toEqual([]);
  });
});

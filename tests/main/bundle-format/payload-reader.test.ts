import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { IndexedFile } from "#shared/formats/bundle.ts";
import { plainSizeOf, readPayload } from "#main/bundle-format/payload-reader.ts";
import { sealedPayload } from "#main/bundle-format/seal-payload.ts";
import { recordBytes, recordPlainBytes } from "#main/sealing/content-keys.ts";
import { sealContent } from "#main/sealing/sealed-content.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const key = Buffer.alloc(16, 1);
const whole = recordPlainBytes;

interface Volume {
  readonly path: string;
  readonly file: IndexedFile;
  readonly plain: Buffer;
  /** Flips a bit of the sealed file. */
  damage(at: number): void;
}

/** A file sealed into a volume, 100 bytes behind its beginning. */
function makeVolume(sizeBytes: number, keyId?: Uint8Array): Volume {
  const plain = Buffer.alloc(sizeBytes, "a video of the volunteer at work, ");
  const sealed = sealContent(key, Buffer.alloc(16, 2), plain, keyId);
  const path = join(tempFolder(), "volume");
  writeFileSync(path, Buffer.concat([Buffer.alloc(100), sealed, Buffer.alloc(100)]));
  const { sha256, crc32, pieces } = sealedPayload("", sealed);
  const place = { path: "data/m/0000000000000001.bin", volume: 1, offset: 100, sizeBytes: sealed.length };
  const file = { ...place, sha256, crc32, ...(pieces && { pieces: [...pieces] }) };
  return {
    path,
    file,
    plain,
    damage: (at) => {
      const bytes = readFileSync(path);
      bytes[100 + at] = bytes[100 + at]! ^ 1;
      writeFileSync(path, bytes);
    },
  };
}

const read = ({ path, file }: Volume, first: number, last: number, by: Uint8Array = key) =>
  readPayload({ path, file, key: by, first, last });

describe("a sealed file in a volume", () => {
  it("gives any range, across the borders of records too", async () => {
    const volume = makeVolume(2 * whole + 500);
    expect(plainSizeOf(volume.file)).toBe(2_097_618);
    const ranges = [
      [0, 0],
      [0, 99],
      [whole - 1, whole],
      [whole, whole],
      [whole + 7, 2 * whole + 7],
      [2 * whole + 499, 2 * whole + 499],
      [0, 2 * whole + 499],
    ] as const;
    for (const [first, last] of ranges) {
      const found = await read(volume, first, last);
      expect(found?.equals(volume.plain.subarray(first, last + 1)), `${String(first)}-${String(last)}`).toBe(true);
    }
  });

  it("of one record is read whole and gives any range", async () => {
    const volume = makeVolume(1000);
    expect((await read(volume, 10, 19))?.toString()).toBe(volume.plain.toString("utf8", 10, 20));
    volume.damage(900);
    expect(await read(volume, 10, 19)).toBeUndefined();
  });

  it("is read only in the records that are asked for: damage elsewhere does not matter", async () => {
    const volume = makeVolume(2 * whole + 500);
    volume.damage(21 + recordBytes + 5);
    expect(await read(volume, 0, 99)).toHaveLength(100);
    expect(await read(volume, 2 * whole, 2 * whole + 99)).toHaveLength(100);
    expect(await read(volume, whole, whole)).toBeUndefined();
    expect(await read(volume, whole - 1, whole)).toBeUndefined();
    expect(await read(volume, 0, 2 * whole + 99)).toBeUndefined();
  });

  it("gives each of many readers at the same time what it asked for", async () => {
    const volume = makeVolume(3 * whole);
    const places = Array.from({ length: 24 }, (_, at) => (at % 3) * whole + at * 1000);
    const found = await Promise.all(places.map((first) => read(volume, first, first + 99)));
    expect(found.map((bytes, at) => bytes?.equals(volume.plain.subarray(places[at], places[at]! + 100)))).toEqual(
      places.map(() => true),
    );
  });

  it("gives nothing when the salt in its header was changed, even for a later record", async () => {
    const volume = makeVolume(whole + 1);
    volume.damage(0);
    expect(await read(volume, 0, 0)).toBeUndefined();
    expect(await read(volume, whole, whole)).toBeUndefined();
  });

  it("gives nothing under another candidate's key", async () => {
    expect(await read(makeVolume(10), 0, 9, Buffer.alloc(16, 9))).toBeUndefined();
    expect(await read(makeVolume(whole + 1), 0, 9, Buffer.alloc(16, 9))).toBeUndefined();
  });

  it("gives nothing when the volume ends before, and rejects when there is none", async () => {
    const volume = makeVolume(1000);
    const whole_ = readFileSync(volume.path);
    writeFileSync(volume.path, whole_.subarray(0, 500));
    expect(await read(volume, 0, 9)).toBeUndefined();
    await expect(read({ ...volume, path: join(tempFolder(), "gone") }, 0, 9)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("gives nothing when a key id makes it shorter than its size says, so that no foreign bytes of memory show", async () => {
    const volume = makeVolume(100, Buffer.alloc(40));
    expect(plainSizeOf(volume.file)).toBe(140);
    expect(await read(volume, 0, 139)).toBeUndefined();
    expect(await read(volume, 0, 9)).toBeUndefined();
  });
});

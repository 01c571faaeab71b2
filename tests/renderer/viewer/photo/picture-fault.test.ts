import sharp from "sharp";
import { expect, it } from "vitest";
import { pictureFault } from "#renderer/viewer/photo/picture-fault.ts";
import { readPictureHead } from "#renderer/viewer/photo/picture-head.ts";
import { makeHeic } from "#main/sample/broken-files.ts";
import { makeBadExifPhoto, makeHugePhoto, makePolyglotPhoto, makeSvgPhoto } from "#tests/support/hostile-files.ts";

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const picture = sharp({ create: { width: 70, height: 30, channels: 3, background: "#345" } });

it.each([
  ["jpeg", () => picture.clone().jpeg({ progressive: true }).toBuffer()],
  ["png", () => picture.clone().png().toBuffer()],
  ["gif", () => picture.clone().gif().toBuffer()],
  ["webp", () => picture.clone().webp().toBuffer()],
  ["webp", () => picture.clone().webp({ lossless: true }).toBuffer()],
  ["webp", () => picture.clone().ensureAlpha(0.5).webp().toBuffer()],
] as const)("knows the size of a %s before it is decoded", async (type, make) => {
  expect(readPictureHead(bufferOf(await make()))).toEqual({ type, widthPx: 70, heightPx: 30 });
});

it("lets photos be decoded, with a broken EXIF part or with something behind their end too", async () => {
  expect(pictureFault(bufferOf(await makeBadExifPhoto()))).toBeUndefined();
  expect(pictureFault(bufferOf(await makePolyglotPhoto()))).toBeUndefined();
});

it("refuses what would use up the memory, HEIC, and what only calls itself a photo", async () => {
  expect(pictureFault(bufferOf(await makeHugePhoto()))).toBe("too-large");
  expect(pictureFault(bufferOf(makeHeic(4000, "a")))).toBe("heic");
  expect(pictureFault(bufferOf(makeSvgPhoto()))).toBe("not-a-picture");
  expect(pictureFault(new ArrayBuffer(0))).toBe("not-a-picture");
  expect(pictureFault(bufferOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff)))).toBe("not-a-picture");
});

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { readMaterial } from "#main/parsers/read-material.ts";
import {
  makeBrokenWord,
  makeEmptyFilm,
  makeHeic,
  makeLockedPdf,
  makeLockedWord,
  withMacro,
} from "#main/sample/broken-files.ts";
import { createLightStudio } from "#main/sample/light-studio.ts";
import { makeWordForm } from "#main/sample/make-word-form.ts";
import { padJpeg } from "#main/sample/pad-jpeg.ts";
import { createPhotoStudio } from "#main/sample/photo-studio.ts";

const folder = mkdtempSync(join(tmpdir(), "pingshen-broken-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const factsOf = async (name: string, bytes: Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return (await readMaterial(path)).facts;
};

describe("files made wrong on purpose", () => {
  it("are read as what they are: HEIC, a locked PDF, a text named .docx", async () => {
    const heic = makeHeic(1_400_000, "one");
    expect(heic).toHaveLength(1_400_000);
    expect(await factsOf("a.jpg", heic)).toMatchObject({ content: "heic", readable: false });
    expect(await factsOf("b.pdf", makeLockedPdf())).toMatchObject({ content: "pdf", readable: false, encrypted: true });
    expect(await factsOf("c.docx", makeBrokenWord())).toMatchObject({ content: "other" });
  });

  it("are read as what they are: a locked Word document, one with a macro, a film without a picture", async () => {
    expect(await factsOf("e.docx", makeLockedWord())).toMatchObject({ readable: false, encrypted: true });
    const form = { title: "表", rows: [], paragraphs: [], opinion: "", signature: "", signedOn: "" };
    const macro = await withMacro(await makeWordForm(form));
    expect(await factsOf("f.docx", macro)).toMatchObject({ content: "docx", readable: true, hasMacro: true });
    expect(await factsOf("g.mp4", makeEmptyFilm())).toMatchObject({ content: "mp4", readable: false });
  });

  it.each([
    ["drawn", createPhotoStudio(1, 1)],
    ["light", createLightStudio(1)],
  ])("are photos that open and one that ends in the middle, %s", async (name, studio) => {
    const whole = await studio.workPhoto("key");
    expect(whole.sizeBytes).toBeGreaterThanOrEqual(1_048_576);
    expect(await factsOf(`${name}.jpg`, whole.bytes)).toMatchObject({ content: "jpeg", readable: true });
    const cut = await factsOf(`${name}-cut.jpg`, (await studio.cutOff("key")).bytes);
    expect(cut).toMatchObject({ content: "jpeg", readable: false });
  });

  it("show their picture too when the rest of the file is empty", async () => {
    const { bytes, sizeBytes } = await createLightStudio(1).workPhoto("key");
    const file = Buffer.concat([bytes, Buffer.alloc(sizeBytes - bytes.length)]);
    expect(await factsOf("h.jpg", file)).toMatchObject({ content: "jpeg", readable: true, widthPx: 320 });
  });

  it("have exactly the size that was asked for and still show their picture", async () => {
    const studio = createPhotoStudio(1, 1);
    for (const bytes of [900_000, 1_020_000, 3_200_000]) {
      const { bytes: photo, sizeBytes } = await studio.workPhotoOf("key", bytes);
      expect([photo.length, sizeBytes]).toEqual([bytes, bytes]);
      expect(await factsOf(`${String(bytes)}.jpg`, photo)).toMatchObject({
        content: "jpeg",
        readable: true,
        widthPx: 1600,
      });
    }
  });

  it("come as a PNG under a JPEG's name within the limits of size", async () => {
    const { bytes: png } = await createPhotoStudio(1, 1).png("key");
    expect(await factsOf("d.jpg", png)).toMatchObject({ content: "png", readable: true });
    expect(png.length).toBeGreaterThan(1_048_576);
    expect(png.length).toBeLessThan(3_000_000);
  });

  it("can be lengthened to any size but not shortened", async () => {
    const plain = new Uint8Array(
      await sharp({ create: { width: 8, height: 8, channels: 3, background: "#888" } })
        .jpeg()
        .toBuffer(),
    );
    for (const more of [4, 5, 65_534, 65_535, 65_536, 65_537, 65_538, 65_539, 65_540, 200_000]) {
      const padded = padJpeg(plain, plain.length + more);
      expect(padded).toHaveLength(plain.length + more);
      expect((await sharp(padded).raw().toBuffer({ resolveWithObject: true })).info.width).toBe(8);
    }
    expect(padJpeg(plain, plain.length)).toBe(plain);
    expect(() => padJpeg(plain, plain.length - 1)).toThrow(RangeError);
  });
});

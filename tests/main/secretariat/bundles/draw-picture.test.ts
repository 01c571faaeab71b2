import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { drawPicture } from "#main/secretariat/bundles/draw-picture.ts";
import { makePhoto } from "#tests/support/bundle-round.ts";
import { describeWithShared } from "#tests/support/shared-folder.ts";

describe("a drawn picture", () => {
  it("is upright and keeps nothing of EXIF, position and maker", async () => {
    const original = await makePhoto(10, 6, 400, 300);
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const drawn = await drawPicture(original);
    expect(drawn).toMatchObject({
      display: { widthPx: 300, heightPx: 400 },
      thumbnail: { widthPx: 300, heightPx: 400 },
    });
    for (const { jpeg } of [drawn!.display, drawn!.thumbnail]) {
      const { exif, xmp, iptc, orientation, format, chromaSubsampling } = await sharp(jpeg).metadata();
      expect({ exif, xmp, iptc, orientation }).toEqual({});
      expect({ format, chromaSubsampling }).toEqual({ format: "jpeg", chromaSubsampling: "4:2:0" });
      expect(jpeg.includes("Secretmaker")).toBe(false);
      expect(jpeg.includes("Exif")).toBe(false);
    }
  });

  it("is at most 2560 px, its thumbnail at most 480 px", async () => {
    const drawn = await drawPicture(await makePhoto(10, 1, 3000, 1500));
    expect(drawn).toMatchObject({
      display: { widthPx: 2560, heightPx: 1280 },
      thumbnail: { widthPx: 480, heightPx: 240 },
    });
  });

  it("is white where a PNG is transparent", async () => {
    const clear = sharp({ create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
    const drawn = await drawPicture(await clear.png().toBuffer());
    expect((await sharp(drawn!.display.jpeg).stats()).channels.map(({ min }) => min)).toEqual([255, 255, 255]);
  });

  it("is none for what is broken or no picture", async () => {
    const whole = await makePhoto(10);
    expect(await drawPicture(whole.subarray(0, 600))).toBeUndefined();
    expect(await drawPicture(Buffer.from("not a picture"))).toBeUndefined();
    expect(await drawPicture(new Uint8Array(0))).toBeUndefined();
  });
});

describeWithShared("pictures of other people's cameras", (shared) => {
  const photo = (name: string): Buffer => readFileSync(join(shared, "real/photos", name));

  it("come out upright and alike whatever their orientation", async () => {
    const tiny = async (name: string): Promise<Buffer> => {
      const drawn = await drawPicture(photo(name));
      return sharp(drawn!.display.jpeg).resize(24, 16, { fit: "fill" }).greyscale().raw().toBuffer();
    };
    const upright = await tiny("exif-landscape-1.jpg");
    for (const name of ["exif-landscape-3.jpg", "exif-landscape-6.jpg", "exif-landscape-8.jpg"]) {
      const turned = await tiny(name);
      const differences = upright.map((value, at) => Math.abs(value - turned[at]!));
      expect(differences.reduce((sum, value) => sum + value, 0) / differences.length, name).toBeLessThan(4);
    }
  });

  it("keep no position", async () => {
    const original = photo("gps.jpg");
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const drawn = await drawPicture(original);
    expect((await sharp(drawn!.display.jpeg).metadata()).exif).toBeUndefined();
    expect((await sharp(drawn!.thumbnail.jpeg).metadata()).exif).toBeUndefined();
  });

  it("are left out or drawn, and take nothing down, when they are damaged or HEIC", async () => {
    expect(await drawPicture(photo("iphone.HEIC"))).toBeUndefined();
    expect(await drawPicture(photo("invalid-exif.jpg"))).toBeDefined();
    const corrupted = await drawPicture(photo("corrupted.jpg"));
    expect(corrupted === undefined || corrupted.display.widthPx > 0).toBe(true);
  });
});

import sharp from "sharp";
import { createSeeded } from "#shared/seeded.ts";

/** Pixels in memory, three bytes (red, green, blue) or four (with opacity) each. */
export interface RawPicture {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly data: Uint8Array<ArrayBuffer>;
}

/** Grain of a camera: 65,536 small brightness steps that are used again and again. */
export function createGrain(seed: string, strength: number): Int8Array {
  const seeded = createSeeded(seed);
  return Int8Array.from({ length: 65_536 }, () =>
    Math.max(-127, Math.min(127, Math.round(seeded.normal() * strength))),
  );
}

/** Draws an SVG and puts grain on it. */
export async function drawRaw(svg: string, channels: 3 | 4, grain: Int8Array): Promise<RawPicture> {
  const drawn = sharp(Buffer.from(svg));
  const plain = channels === 3 ? drawn.removeAlpha() : drawn.ensureAlpha();
  const { data, info } = await plain.raw().toBuffer({ resolveWithObject: true });
  const grained = new Uint8ClampedArray(data.length);
  // A xorshift walk over the grain: no pattern that the eye or the encoder would find.
  let walk = 0x9e3779b9 | 0;
  for (let at = 0; at < data.length; at += channels) {
    walk ^= walk << 13;
    walk ^= walk >>> 17;
    walk ^= walk << 5;
    const step = grain[walk & 0xffff] ?? 0;
    grained[at] = (data[at] ?? 0) + step;
    grained[at + 1] = (data[at + 1] ?? 0) + step;
    grained[at + 2] = (data[at + 2] ?? 0) + step;
    if (channels === 4) grained[at + 3] = data[at + 3] ?? 0;
  }
  return { width: info.width, height: info.height, channels, data: new Uint8Array(grained.buffer) };
}

/** A part of `from` as a picture of its own. */
export function cropRaw(from: RawPicture, left: number, top: number, width: number, height: number): RawPicture {
  const data = new Uint8Array(width * height * from.channels);
  for (let row = 0; row < height; row += 1) {
    const start = ((top + row) * from.width + left) * from.channels;
    data.set(from.data.subarray(start, start + width * from.channels), row * width * from.channels);
  }
  return { width, height, channels: from.channels, data };
}

/** Lays `figure` (with opacity) on `onto` in place; what hangs over the edge is left out. */
export function layRaw(onto: RawPicture, figure: RawPicture, left: number, top: number): void {
  const rows = Math.min(figure.height, onto.height - top);
  const columns = Math.min(figure.width, onto.width - left);
  for (let row = 0; row < rows; row += 1) {
    let to = ((top + row) * onto.width + left) * 3;
    let from = row * figure.width * 4;
    for (let column = 0; column < columns; column += 1, to += 3, from += 4) {
      if ((figure.data[from + 3] ?? 0) < 128) continue;
      onto.data[to] = figure.data[from] ?? 0;
      onto.data[to + 1] = figure.data[from + 1] ?? 0;
      onto.data[to + 2] = figure.data[from + 2] ?? 0;
    }
  }
}

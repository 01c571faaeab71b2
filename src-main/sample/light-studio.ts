import sharp, { type Sharp } from "sharp";
import { filled, type PhotoStudio } from "#main/sample/photo.ts";
import { createSeeded, type Seeded } from "#shared/seeded.ts";

const patches = { across: 12, down: 9 } as const;
const smallestBytes = 1_060_000;

/**
 * A studio for rounds of thousands of candidates: each photo is a small patchwork of colours, no two alike, and zeros
 * behind the picture make the file as large as the rules want it.
 */
export function createLightStudio(seed: number): PhotoStudio {
  const draw = (key: string, width: number, height: number): Sharp => {
    const seeded = createSeeded(`${seed}:${key}`);
    const data = Uint8Array.from({ length: patches.across * patches.down * 3 }, () => seeded.whole(256));
    const raw = { width: patches.across, height: patches.down, channels: 3 } as const;
    return sharp(data, { raw }).resize(width, height, { fit: "fill", kernel: "cubic" });
  };
  const jpeg = async (key: string, width: number, height: number): Promise<Uint8Array> =>
    new Uint8Array(await draw(key, width, height).jpeg({ quality: 80 }).toBuffer());
  const sizeOf = (seeded: Seeded): number => smallestBytes + seeded.whole(400_000);
  const sized = async (key: string, width: number, height: number) =>
    filled(await jpeg(key, width, height), sizeOf(createSeeded(`${seed}:${key}:size`)));

  return {
    workPhoto: (key) => sized(key, 320, 240),
    workPhotoOf: async (key, bytes) => filled(await jpeg(key, 320, 240), bytes),
    async cutOff(key) {
      const whole = await jpeg(key, 320, 240);
      return filled(whole.subarray(0, Math.floor(whole.length / 2)));
    },
    portrait: (key, landscape) => (landscape ? sized(key, 320, 240) : sized(key, 240, 320)),
    png: async (key) => filled(new Uint8Array(await draw(key, 320, 240).png().toBuffer())),
  };
}

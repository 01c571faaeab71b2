import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { chanceNumbers, fillWithChance } from "#tests/bench/data/chance-bytes.ts";

/** A file as a unit delivers it. */
export interface Original {
  readonly candidate: number;
  readonly kind: "form" | "scan" | "portrait" | "photo" | "video";
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

const kilobytes = { form: [40, 100], scan: [300, 1200], portrait: [200, 600], photo: [1000, 3000] } as const;
const videoBytes = 50_000_000;

/**
 * The files of 150 candidates in `folder`: 1,067 of them, about 2 GB without pattern, the same in every run.
 *
 * Each has a form, a stamped scan, a portrait and three to five photos; twelve have a video. `small` makes fifteen.
 */
export function writeOriginals(folder: string, small: boolean): readonly Original[] {
  const candidates = small ? 15 : 150;
  const number = chanceNumbers(20231210);
  const originals: Original[] = [];
  const block = Buffer.alloc(videoBytes);
  const add = (candidate: number, kind: Original["kind"], sizeBytes: number): void => {
    const bytes = block.subarray(0, sizeBytes);
    fillWithChance(bytes, originals.length + 1);
    const path = join(folder, `${String(originals.length).padStart(4, "0")}-${kind}`);
    writeFileSync(path, bytes);
    originals.push({ candidate, kind, path, sizeBytes, sha256: sha256Hex(bytes) });
  };
  for (let candidate = 0; candidate < candidates; candidate += 1) {
    const photos = 3 + (candidate % 3) + (candidate % 3 === 0 && candidate < 15 ? 1 : 0);
    for (const kind of ["form", "scan", "portrait", ...Array<"photo">(photos).fill("photo")] as const) {
      const [from, to] = kilobytes[kind];
      add(candidate, kind, number(from * 1000, to * 1000));
    }
    if (candidate % 12 === 0 && candidate < 144) add(candidate, "video", videoBytes);
  }
  return originals;
}

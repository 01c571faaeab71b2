import { readFile } from "node:fs/promises";
import fontkit from "@pdf-lib/fontkit";

type Fontkit = typeof fontkit;

/** The font of the scans, read and parsed once for all of them. */
export interface SampleFont {
  readonly bytes: Uint8Array;
  /** Answers every request with the same parsed font: parsing 10 MB for each scan would cost more than the scan. */
  readonly fontkit: Fontkit;
}

/** Reads the font at `path`. */
export async function readSampleFont(path: string): Promise<SampleFont> {
  const bytes = new Uint8Array(await readFile(path));
  const font = fontkit.create(bytes);
  return { bytes, fontkit: { create: () => font } };
}

import { open } from "node:fs/promises";
import { readRange } from "#main/bundle-format/read-range.ts";
import { readZipDirectory } from "#main/bundle-format/read-zip-directory.ts";
import { packZip } from "#main/secretariat/evidence/pack-bag.ts";

/** The files of a pack by path; `undefined` where the file is no ZIP that is built as this program builds it. */
export async function readPack(path: string): Promise<ReadonlyMap<string, Buffer> | undefined> {
  const file = await open(path, "r");
  try {
    const files = new Map<string, Buffer>();
    for (const { name, offset, sizeBytes } of (await readZipDirectory(file)) ?? []) {
      const bytes = await readRange(file, offset, sizeBytes);
      if (bytes !== undefined) files.set(name, bytes);
    }
    const whole = await readRange(file, 0, (await file.stat()).size);
    return whole?.equals(packZip([...files])) === true ? files : undefined;
  } finally {
    await file.close();
  }
}

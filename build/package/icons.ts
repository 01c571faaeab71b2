import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";

const sizes = [16, 24, 32, 48, 64, 256] as const;

/** The paths of the icon as Windows and Linux want it, drawn into a folder. */
export interface Icons {
  readonly ico: string;
  /** 256 pixels. */
  readonly png: string;
}

/** Draws the program's icon for every system from its one drawing. */
export async function drawIcons(root: string, folder: string): Promise<Icons> {
  const drawing = await readFile(join(root, "build/assets/icon.svg"));
  const pictures = await Promise.all(
    sizes.map(async (size) => ({
      size,
      png: await sharp(drawing, { density: 288 }).resize(size, size).png().toBuffer(),
    })),
  );
  const icons = { ico: join(folder, "pingshen.ico"), png: join(folder, "pingshen.png") };
  await writeFile(icons.ico, encodeIco(pictures));
  await writeFile(icons.png, pictures.find(({ size }) => size === 256)?.png ?? Buffer.alloc(0));
  return icons;
}

/** An .ico file of PNG pictures. Source: Microsoft's ICONDIR and ICONDIRENTRY; a size of 256 is written as 0. */
function encodeIco(pictures: readonly { readonly size: number; readonly png: Buffer }[]): Buffer {
  const entryBytes = 16;
  const head = Buffer.alloc(6 + entryBytes * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [at, { size, png }] of pictures.entries()) {
    const entry = 6 + at * entryBytes;
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

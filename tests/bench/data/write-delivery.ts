import { mkdir, truncate, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { readTypeface } from "#main/paper/typeface.ts";
import { composeRound } from "#main/sample/compose-round.ts";
import { formContent } from "#main/sample/form-content.ts";
import { createLightStudio } from "#main/sample/light-studio.ts";
import { makePdfForm } from "#main/sample/make-pdf-form.ts";
import { makeWordForm } from "#main/sample/make-word-form.ts";
import { filled, type FileBytes } from "#main/sample/photo.ts";
import { createPhotoStudio } from "#main/sample/photo-studio.ts";
import { categoryWords, type SampleNomination } from "#main/sample/sample-nomination.ts";
import { createSeeded } from "#shared/seeded.ts";
import { formerWinnersWorkbook, nominationsWorkbook } from "#main/sample/sample-workbooks.ts";

/** A delivery on the disk that is measured. */
export interface BenchDelivery {
  /** Only the workbooks: what a round knows before its files come. */
  readonly tables: string;
  /** Workbooks and files. */
  readonly folder: string;
  readonly candidates: number;
  readonly files: number;
  readonly bytes: number;
}

/** Drawn photos that all others are made from: drawing each would take longer than everything that is measured. */
const basePhotos = 16;
/** Where nobody asks how long reading takes, photos are as small as the rules let them be. */
const smallestBytes = 1_060_000;

/** What a delivery is made of. */
export interface DeliveryWish {
  readonly candidates: number;
  /**
   * `drawn`: as dense as a camera's; `light`: small pictures with zeros behind them, which take hardly any disk;
   * `large`: like these, but all of them about as large as the rules let them be.
   */
  readonly photos: "drawn" | "light" | "large";
  /** One Word form and one scan for everybody, and small photos: only how many there are matters. */
  readonly sharedForms: boolean;
}

/** A round as units deliver it: photos of 1 to 3 MB, each with bytes of its own. */
export async function writeDelivery(target: string, wish: DeliveryWish): Promise<BenchDelivery> {
  const { candidates, photos, sharedForms } = wish;
  const round = composeRound(candidates, 1);
  const [tables, folder] = [join(target, "tables"), join(target, "delivery")];
  for (const each of [tables, folder]) {
    await put(join(each, "推荐汇总表.xlsx"), filled(nominationsWorkbook(round.nominations)));
    await put(join(each, "往届入选名单.xlsx"), filled(formerWinnersWorkbook(round.formerWinners)));
  }
  const isDrawn = photos === "drawn";
  const studio = isDrawn ? createPhotoStudio(1, 4) : createLightStudio(1);
  const [fromBytes, stepBytes] = photos === "large" ? [2_700_000, 19_000] : [1_600_000, 80_000];
  const sizeOf = (number: number): number =>
    sharedForms ? smallestBytes : fromBytes + (number % basePhotos) * stepBytes;
  const bases: FileBytes[] = [];
  for (let at = 0; isDrawn && at < basePhotos; at += 1) bases.push(await studio.workPhotoOf(`base${at}`, sizeOf(at)));
  // Light photos have a look each: thousands that look alike would be thousands of findings.
  const photoOf = async (number: number): Promise<FileBytes> =>
    isDrawn
      ? withOwnEnd(bases[number % basePhotos], number)
      : sharedForms
        ? filled(await tinyPhoto(number), smallestBytes)
        : studio.workPhotoOf(`own${number}`, sizeOf(number));
  const font = await readTypeface(shippedAssets().font);
  const made = new Map<string, Uint8Array>();
  const formOf = async (kind: "word-form" | "pdf-form", nomination: SampleNomination): Promise<Uint8Array> => {
    const known = sharedForms ? made.get(kind) : undefined;
    const form = formContent(nomination);
    const bytes = known ?? (await (kind === "word-form" ? makeWordForm(form) : makePdfForm(form, font)));
    made.set(kind, bytes);
    return bytes;
  };
  let [files, bytes] = [0, 0];
  for (const nomination of round.nominations)
    for (const { path, content } of nomination.files) {
      if (content.kind === "clip") continue;
      const { kind } = content;
      const data =
        kind === "word-form" || kind === "pdf-form" ? filled(await formOf(kind, nomination)) : await photoOf(files);
      await put(join(folder, "材料", folderOf(nomination), path), data);
      files += 1;
      bytes += data.sizeBytes;
    }
  return { tables, folder, candidates, files, bytes };
}

const folderOf = ({ category, number, name }: SampleNomination): string =>
  `${categoryWords[category].sheet}/${String(number)} ${name}`;

/** A patchwork that takes a thousandth of a second to make. */
async function tinyPhoto(number: number): Promise<Uint8Array> {
  const seeded = createSeeded(`tiny:${number}`);
  const data = Uint8Array.from({ length: 12 * 9 * 3 }, () => seeded.whole(256));
  const raw = { width: 12, height: 9, channels: 3 } as const;
  const patches = sharp(data, { raw }).resize(72, 54, { fit: "fill", kernel: "nearest" });
  return new Uint8Array(await patches.jpeg({ quality: 70 }).toBuffer());
}

/** Bytes behind the picture make each file another one. */
function withOwnEnd(base: FileBytes | undefined, number: number): FileBytes {
  if (base === undefined) throw new Error("no photo");
  const bytes = Buffer.concat([base.bytes, Buffer.from(String(number).padStart(16, "0"))]);
  return filled(bytes, Math.max(bytes.length, base.sizeBytes));
}

async function put(path: string, { bytes, sizeBytes }: FileBytes): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  await truncate(path, sizeBytes);
}

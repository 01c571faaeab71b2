import { mkdir, truncate, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
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

/** Photos that all others are made from: drawing each would take longer than everything that is measured. */
const basePhotos = 16;

/** What a delivery is made of. */
export interface DeliveryWish {
  readonly candidates: number;
  /** `drawn`: as dense as a camera's; `light`: small pictures with zeros behind them, which take hardly any disk. */
  readonly photos: "drawn" | "light";
  /** One Word form and one scan for everybody: making them takes long. */
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
  const studio = photos === "drawn" ? createPhotoStudio(1, 4) : createLightStudio(1);
  const bases: FileBytes[] = [];
  for (let at = 0; at < basePhotos; at += 1) bases.push(await studio.workPhotoOf(`base${at}`, 1_600_000 + at * 80_000));
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
        kind === "word-form" || kind === "pdf-form"
          ? filled(await formOf(kind, nomination))
          : withOwnEnd(bases[files % basePhotos], files);
      await put(join(folder, "材料", folderOf(nomination), path), data);
      files += 1;
      bytes += data.sizeBytes;
    }
  return { tables, folder, candidates, files, bytes };
}

const folderOf = ({ category, number, name }: SampleNomination): string =>
  `${categoryWords[category].sheet}/${String(number)} ${name}`;

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

import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PDFDocument, StandardFonts } from "pdf-lib";
import sharp, { type Sharp } from "sharp";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { writeBenchBundle, type BenchBundle, type BenchData } from "#tests/bench/data/bench-data.ts";

/** So many candidates have materials: those that are looked at. */
const withMaterials = 160;

/** A bundle of so many candidates; the first have a form of three pages and a photo of 2560 px, as experts get them. */
export const deskBundle = (data: BenchData, candidates: number): Promise<BenchBundle> =>
  data.prepared(`desk-${candidates}`, async (folder) => {
    const form = join(folder, "form.pdf");
    const photo = join(folder, "photo.jpg");
    const thumbnailPath = join(folder, "thumbnail.jpg");
    writeFileSync(form, await makeForm());
    await makePhoto(2560, 1920).toFile(photo);
    await makePhoto(480, 360).toFile(thumbnailPath);
    const described = (source: string) => ({
      source,
      sizeBytes: statSync(source).size,
      sha256: sha256Hex(readFileSync(source)),
    });
    const pdf = { kind: "form", ...described(form) } as const;
    const picture = { kind: "photo", ...described(photo), thumbnail: described(thumbnailPath) } as const;
    return writeBenchBundle(
      folder,
      `desk-${candidates}-v1`,
      Array.from({ length: candidates }, (_, at) => (at < withMaterials ? [pdf, picture] : [])),
    );
  });

async function makeForm(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (let at = 1; at <= 3; at += 1) {
    const page = document.addPage([595, 842]);
    for (let line = 0; line < 45; line += 1)
      page.drawText(`Page ${at}, line ${line}: served the village for twenty years and trained many helpers.`, {
        x: 48,
        y: 790 - line * 16,
        size: 10,
        font,
      });
  }
  return document.save();
}

/** Noise over a colour: as heavy to decode as what a camera writes. */
const makePhoto = (width: number, height: number): Sharp =>
  sharp({
    create: { width, height, channels: 3, background: "#7a9c58", noise: { type: "gaussian", mean: 120, sigma: 12 } },
  }).jpeg({ quality: 82 });

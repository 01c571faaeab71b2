import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Typeface } from "#main/paper/typeface.ts";
import { makeBrokenWord, makeHeic, makeLockedPdf } from "#main/sample/broken-files.ts";
import { formContent } from "#main/sample/form-content.ts";
import { makeGbkZip } from "#main/sample/gbk-zip.ts";
import { makePdfForm } from "#main/sample/make-pdf-form.ts";
import { makeWordForm } from "#main/sample/make-word-form.ts";
import type { PhotoStudio } from "#main/sample/photo-studio.ts";
import type { FileContent, SampleNomination } from "#main/sample/sample-nomination.ts";

/** What the files of nominations are made with. */
export interface Workshop {
  readonly studio: PhotoStudio;
  readonly font: Typeface;
  readonly clipPath: string;
}

/** How much was written. */
export interface Written {
  readonly files: number;
  readonly bytes: number;
}

/** Writes the folder (or the archive) of one nomination below `parent`. */
export async function writeMaterials(
  nomination: SampleNomination,
  parent: string,
  workshop: Workshop,
): Promise<Written> {
  if (nomination.folder === undefined) return { files: 0, bytes: 0 };
  if (nomination.packing === "gbk-zip") return writeArchive(nomination, nomination.folder, parent, workshop);
  let bytes = 0;
  for (const file of nomination.files) {
    const path = join(parent, nomination.folder, file.path);
    await mkdir(dirname(path), { recursive: true });
    const data = await makeFile(nomination, file.path, file.content, workshop);
    await (file.content.kind === "clip" ? copyFile(workshop.clipPath, path) : writeFile(path, data));
    bytes += data.length;
  }
  return { files: nomination.files.length, bytes };
}

async function writeArchive(
  nomination: SampleNomination,
  folder: string,
  parent: string,
  workshop: Workshop,
): Promise<Written> {
  const entries: { name: string; data: Uint8Array }[] = [];
  for (const file of nomination.files)
    entries.push({ name: file.path, data: await makeFile(nomination, file.path, file.content, workshop) });
  const archive = makeGbkZip(entries);
  await mkdir(parent, { recursive: true });
  await writeFile(join(parent, `${folder}.zip`), archive);
  return { files: 1, bytes: archive.length };
}

/** The bytes of one file. */
async function makeFile(
  nomination: SampleNomination,
  path: string,
  content: FileContent,
  { studio, font, clipPath }: Workshop,
): Promise<Uint8Array> {
  const shown = content.kind === "photo" ? (content.shownIn ?? path) : path;
  const key = `${nomination.category}:${nomination.number}:${shown}`;
  switch (content.kind) {
    case "word-form":
      return makeWordForm(formContent(nomination), content.secretMark ? "★机密 5年" : undefined);
    case "pdf-form":
      return makePdfForm(formContent(nomination), font);
    case "clip":
      return readFile(clipPath);
    case "locked-pdf":
      return makeLockedPdf();
    case "broken-word":
      return makeBrokenWord();
    default:
      return makePicture(key, content, studio);
  }
}

type PictureContent = Exclude<FileContent, { kind: "word-form" | "pdf-form" | "clip" | "locked-pdf" | "broken-word" }>;

/** The bytes of a picture, or of what calls itself one. */
async function makePicture(key: string, content: PictureContent, studio: PhotoStudio): Promise<Uint8Array> {
  switch (content.kind) {
    case "portrait":
      return studio.portrait(key, content.landscape);
    case "photo":
      return studio.workPhoto(key);
    case "photo-of-size":
      return studio.workPhotoOf(key, content.sizeBytes);
    case "truncated-photo":
      return (await studio.workPhotoOf(key, 2_400_000)).subarray(0, 1_700_000);
    case "png":
      return studio.png(key);
    case "heic":
      return makeHeic(1_400_000, key);
  }
}

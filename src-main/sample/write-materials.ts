import { mkdir, readFile, truncate, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Typeface } from "#main/paper/typeface.ts";
import {
  makeBrokenWord,
  makeEmptyFilm,
  makeHeic,
  makeLockedPdf,
  makeLockedWord,
  makeStandIn,
  withMacro,
} from "#main/sample/broken-files.ts";
import { formContent } from "#main/sample/form-content.ts";
import { makeAgain } from "#main/sample/make-again.ts";
import { makeDocForm } from "#main/sample/make-doc-form.ts";
import { makeMail } from "#main/sample/make-mail.ts";
import { makeGbkZip, type ArchiveEntry } from "#main/sample/gbk-zip.ts";
import { makePdfForm } from "#main/sample/make-pdf-form.ts";
import { makeWordForm } from "#main/sample/make-word-form.ts";
import { filled, type FileBytes, type PhotoStudio } from "#main/sample/photo.ts";
import type { FileContent, SampleFile, SampleNomination } from "#main/sample/sample-nomination.ts";

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
    const made = await makeFile(nomination, file.path, file.content, workshop);
    await writeFile(path, made.bytes);
    if (made.sizeBytes > made.bytes.length) await truncate(path, made.sizeBytes);
    bytes += made.sizeBytes;
  }
  return { files: nomination.files.length, bytes };
}

async function writeArchive(
  nomination: SampleNomination,
  folder: string,
  parent: string,
  workshop: Workshop,
): Promise<Written> {
  const archive = makeGbkZip(await entriesOf(nomination, nomination.files, workshop));
  await mkdir(parent, { recursive: true });
  await writeFile(join(parent, `${folder}.zip`), archive);
  return { files: 1, bytes: archive.length };
}

async function entriesOf(
  nomination: SampleNomination,
  files: readonly SampleFile[],
  workshop: Workshop,
): Promise<readonly ArchiveEntry[]> {
  const entries: ArchiveEntry[] = [];
  for (const file of files) {
    const { bytes, sizeBytes } = await makeFile(nomination, file.path, file.content, workshop);
    const data = new Uint8Array(sizeBytes);
    data.set(bytes);
    entries.push({ name: file.path, data });
  }
  return entries;
}

/** A mail names its attachments without folders. */
async function writeMail(
  nomination: SampleNomination,
  { files, packing }: Extract<FileContent, { kind: "mail" }>,
  workshop: Workshop,
): Promise<Uint8Array> {
  const entries = await entriesOf(nomination, files, workshop);
  if (packing === "gbk-zip") return makeMail("推荐材料", [{ name: "照片.zip", data: makeGbkZip(entries) }]);
  return makeMail(
    "推荐材料",
    entries.map(({ name, data }) => ({ name: name.split("/").at(-1) ?? name, data })),
  );
}

/** The bytes of one file. */
async function makeFile(
  nomination: SampleNomination,
  path: string,
  content: FileContent,
  workshop: Workshop,
): Promise<FileBytes> {
  const { studio, font, clipPath } = workshop;
  switch (content.kind) {
    case "mail":
      return filled(await writeMail(nomination, content, workshop));
    case "photo-again":
      return makeAgain(await studio.workPhoto(photoKey(content.of, content.of.path)));
    case "clip":
      return filled(await readFile(clipPath));
    case "web-shortcut":
    case "disk-shortcut":
    case "outlook-mail":
    case "foreign-archive":
      return filled(makeStandIn(content.kind));
    case "empty-film":
      return filled(makeEmptyFilm());
    case "empty":
      return filled(new Uint8Array());
    default:
      return isPicture(content)
        ? makePicture(pictureKey(nomination, path, content), content, studio)
        : filled(await makeForm(nomination, content, font));
  }
}

const isPicture = (content: FormContentKind | PictureContent): content is PictureContent =>
  (pictureKinds as readonly string[]).includes(content.kind);

type FormContentKind = Extract<
  FileContent,
  {
    kind:
      | "word-form"
      | "pdf-form"
      | "doc-form"
      | "locked-pdf"
      | "cut-pdf"
      | "broken-word"
      | "cut-word"
      | "macro-word"
      | "locked-word";
  }
>;

/** The bytes of a form, or of what calls itself one. */
async function makeForm(nomination: SampleNomination, content: FormContentKind, font: Typeface): Promise<Uint8Array> {
  const form = formContent(nomination);
  switch (content.kind) {
    case "word-form":
      return makeWordForm(form, content.secretMark ? "★机密 5年" : undefined);
    case "pdf-form":
      return makePdfForm(form, font, content.secretMark === true ? "机密★5年" : undefined);
    case "doc-form":
      return makeDocForm(form);
    case "locked-pdf":
      return makeLockedPdf();
    case "cut-pdf":
      // So early that no reader finds a page in what is left.
      return (await makePdfForm(form, font, undefined)).subarray(0, 400);
    case "broken-word":
      return makeBrokenWord();
    case "cut-word": {
      const whole = await makeWordForm(form);
      return whole.subarray(0, Math.floor(whole.length / 2));
    }
    case "macro-word":
      return withMacro(await makeWordForm(form));
    case "locked-word":
      return makeLockedWord();
  }
}

/** The same key draws the same picture: a copy has that of the photo of which it is one. */
const pictureKey = (nomination: SampleNomination, path: string, content: PictureContent): string =>
  photoKey(nomination, content.kind === "photo" ? (content.shownIn ?? path) : path);

const photoKey = ({ category, number }: Pick<SampleNomination, "category" | "number">, path: string): string =>
  `${category}:${number}:${path}`;

const pictureKinds = ["portrait", "photo", "photo-of-size", "truncated-photo", "png", "heic"] as const;
type PictureContent = Extract<FileContent, { kind: (typeof pictureKinds)[number] }>;

/** The bytes of a picture, or of what calls itself one. */
async function makePicture(key: string, content: PictureContent, studio: PhotoStudio): Promise<FileBytes> {
  switch (content.kind) {
    case "portrait":
      return studio.portrait(key, content.landscape);
    case "photo":
      return studio.workPhoto(key);
    case "photo-of-size":
      return studio.workPhotoOf(key, content.sizeBytes);
    case "truncated-photo":
      return studio.cutOff(key);
    case "png":
      return studio.png(key);
    case "heic":
      return filled(makeHeic(1_400_000, key));
  }
}

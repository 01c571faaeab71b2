import { changeFiles, withFirstPhoto, withPhotoCount, type Fault } from "#main/sample/faults/fault.ts";
import type { FileContent } from "#main/sample/sample-nomination.ts";

const photoBecomes = (content: FileContent): Fault["plant"] =>
  changeFiles((files) => withFirstPhoto(files, (photo) => ({ ...photo, content })));

const without = (kind: FileContent["kind"]): Fault["plant"] =>
  changeFiles((files) => files.filter(({ content }) => content.kind !== kind));

const becomes = (kind: FileContent["kind"], content: FileContent): Fault["plant"] =>
  changeFiles((files) => files.map((file) => (file.content.kind === kind ? { ...file, content } : file)));

/** Faults in the files of a nomination. */
export const materialFaults: readonly Fault[] = [
  {
    id: "two-photos",
    expects: ["photos-too-few"],
    source: "§6",
    note: "2 work photos, 3 are asked for",
    plant: changeFiles((files, { name }) => withPhotoCount(files, 2, name)),
  },
  {
    id: "six-photos",
    expects: ["photos-too-many"],
    source: "§6",
    note: "6 work photos, 5 are allowed",
    plant: changeFiles((files, { name }) => withPhotoCount(files, 6, name)),
  },
  {
    id: "heic-named-jpg",
    expects: ["photo-not-jpeg"],
    source: "§6",
    note: "a telephone's HEIC with the suffix jpg",
    plant: photoBecomes({ kind: "heic" }),
  },
  {
    id: "png-named-jpg",
    expects: ["photo-not-jpeg"],
    source: "§6",
    note: "a PNG with the suffix jpg",
    plant: photoBecomes({ kind: "png" }),
  },
  {
    id: "photo-too-small",
    expects: ["photo-too-small"],
    source: "§6",
    note: "900,000 bytes",
    plant: photoBecomes({ kind: "photo-of-size", sizeBytes: 900_000 }),
  },
  {
    id: "photo-too-large",
    expects: ["photo-too-large"],
    source: "§6",
    note: "3,200,000 bytes",
    plant: photoBecomes({ kind: "photo-of-size", sizeBytes: 3_200_000 }),
  },
  {
    id: "photo-in-the-remark-zone",
    expects: [],
    remark: "photo-size-edge",
    source: "§6",
    note: "1,020,000 bytes: at least 1,000,000 but less than 1,048,576",
    plant: photoBecomes({ kind: "photo-of-size", sizeBytes: 1_020_000 }),
  },
  {
    id: "photo-cut-off",
    expects: ["photo-broken"],
    source: "§6",
    note: "a JPEG that ends in the middle",
    plant: photoBecomes({ kind: "truncated-photo" }),
  },
  {
    id: "photo-name",
    expects: [],
    remark: "photo-name",
    source: "§6",
    note: "IMG_20230512.jpg instead of name and number",
    plant: changeFiles((files) => withFirstPhoto(files, (photo) => ({ ...photo, path: "工作照/IMG_20230512.jpg" }))),
  },
  {
    id: "pdf-missing",
    expects: ["form-pdf-missing"],
    source: "§6",
    note: "no stamped scan",
    plant: without("pdf-form"),
  },
  {
    id: "pdf-with-password",
    expects: ["form-encrypted"],
    source: "§6",
    note: "the scan asks for a password",
    plant: becomes("pdf-form", { kind: "locked-pdf" }),
  },
  {
    id: "word-missing",
    expects: ["form-word-missing"],
    source: "§6",
    note: "no editable form",
    plant: without("word-form"),
  },
  {
    id: "word-broken",
    expects: ["form-not-word"],
    source: "§6",
    note: "a text named .docx",
    plant: becomes("word-form", { kind: "broken-word" }),
  },
  {
    id: "portrait-missing",
    category: "volunteer",
    expects: ["portrait-missing"],
    source: "§6",
    note: "no portrait of a person",
    plant: without("portrait"),
  },
  {
    id: "portrait-landscape",
    category: "volunteer",
    expects: [],
    remark: "portrait-shape",
    source: "§6",
    note: "wider than high",
    plant: becomes("portrait", { kind: "portrait", landscape: true }),
  },
  {
    id: "secret-mark-in-file-name",
    expects: ["secrecy-word-in-name"],
    source: "§6",
    note: "★机密 in the name of the scan",
    plant: changeFiles((files, { name }) =>
      files.map((file) => (file.content.kind === "pdf-form" ? { ...file, path: `${name}推荐表★机密.pdf` } : file)),
    ),
  },
  {
    id: "secret-mark-in-form",
    expects: ["secrecy-mark-in-text"],
    source: "§6",
    note: "★机密 5年 above the Word form",
    plant: becomes("word-form", { kind: "word-form", secretMark: true }),
  },
];

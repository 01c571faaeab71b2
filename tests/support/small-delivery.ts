import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import JSZip from "jszip";
import { PDFDocument } from "pdf-lib";
import sharp from "sharp";
import { utils, write } from "xlsx";
import { padJpeg } from "#main/sample/pad-jpeg.ts";
import { createSeeded } from "#shared/seeded.ts";

type Rows = readonly (readonly string[])[];

/** Writes files below a folder, their folders included. */
export function writeFiles(folder: string, files: Readonly<Record<string, Uint8Array | string>>): void {
  for (const [name, data] of Object.entries(files)) {
    const path = join(folder, ...name.split("/"));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, data);
  }
}

/** A workbook of plain sheets. */
export function workbookOf(sheets: Readonly<Record<string, Rows>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** Files as a careful unit delivers them. */
export interface GoodFiles {
  readonly photo: Uint8Array;
  readonly word: Uint8Array;
  readonly pdf: Uint8Array;
}

/** A photo of about 1.5 MB in the shape of a portrait, a Word form and a PDF form. */
export async function makeGoodFiles(): Promise<GoodFiles> {
  const [width, height] = [1200, 1600];
  const seeded = createSeeded("photo");
  const noise = Uint8Array.from({ length: width * height * 3 }, () => seeded.whole(256));
  const photo = await sharp(noise, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 92 })
    .toBuffer();
  const shot = padJpeg(photo, photo.length + 4 + noteBytes);
  const zip = new JSZip();
  zip.file("word/document.xml", "<w:document><w:body><w:p><w:r><w:t>推荐表</w:t></w:r></w:p></w:body></w:document>");
  const pdf = await PDFDocument.create();
  pdf.addPage();
  return { photo: shot, word: await zip.generateAsync({ type: "uint8array" }), pdf: await pdf.save() };
}

const noteBytes = 64;

/** The photo as another shot: as many bytes, other content. */
function anotherShot(photo: Uint8Array, key: string): Uint8Array {
  const shot = Buffer.from(photo);
  const at = shot.indexOf(Buffer.alloc(noteBytes, " "));
  shot.write(createHash("sha256").update(key).digest("hex"), at, "latin1");
  return shot;
}

/** The complete files of one nomination, by their place in the delivery. */
export function completeFiles(folder: string, name: string, files: GoodFiles): Record<string, Uint8Array> {
  const shot = (number: number): Uint8Array => anotherShot(files.photo, `${folder} ${name} ${String(number)}`);
  return {
    [`${folder}/${name}推荐表.docx`]: files.word,
    [`${folder}/${name}推荐表.pdf`]: files.pdf,
    [`${folder}/证件照/${name}1.jpg`]: shot(1),
    [`${folder}/工作照/${name}2.jpg`]: shot(2),
    [`${folder}/工作照/${name}3.jpg`]: shot(3),
    [`${folder}/工作照/${name}4.jpg`]: shot(4),
  };
}

/** Heads of a sheet of volunteers. */
export const volunteerHeads = [
  "序号",
  "姓名",
  "所在单位",
  "推荐单位",
  "单位类型",
  "是否志愿服务组织成员",
  "所属志愿服务组织",
  "收到日期",
  "不涉密",
] as const;

/** A row of a volunteer of whom nothing is wrong. */
export const volunteerRow = (number: string, name: string, unit = "某省科协"): readonly string[] => [
  number,
  name,
  "某县农技站",
  unit,
  "省科协",
  "是",
  "青山志愿服务队",
  "2023-11-06",
  "是",
];

/** A list of former winners with one volunteer. */
export const formerWinners = workbookOf({
  名单: [
    ["年度", "类别", "名称"],
    ["2021", "最美科技志愿者", "往昔"],
  ],
});

import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import JSZip from "jszip";
import type { FormContent } from "#main/sample/form-content.ts";

/** A .docx recommendation form: heading, table, deeds, opinion. `mark` is put above everything, e.g. 「★机密」. */
export async function makeWordForm(form: FormContent, mark?: string): Promise<Uint8Array> {
  const line = (text: string): Paragraph =>
    new Paragraph({ children: [new TextRun(text)], indent: { firstLine: 480 }, spacing: { line: 360 } });
  const document = new Document({
    creator: form.signature,
    title: form.title,
    styles: { default: { document: { run: { font: { eastAsia: "仿宋", ascii: "Times New Roman" }, size: 24 } } } },
    sections: [
      {
        children: [
          ...(mark === undefined ? [] : [new Paragraph(mark)]),
          new Paragraph({ text: form.title, heading: HeadingLevel.HEADING_1, alignment: AlignmentType.CENTER }),
          new Table({
            width: { size: 9000, type: WidthType.DXA },
            columnWidths: [2800, 6200],
            rows: form.rows.map(tableRow),
          }),
          new Paragraph({ text: "主要事迹", heading: HeadingLevel.HEADING_2 }),
          ...form.paragraphs.map(line),
          new Paragraph({ text: "推荐单位意见", heading: HeadingLevel.HEADING_2 }),
          line(form.opinion),
          new Paragraph({ text: `${form.signature}（盖章）`, alignment: AlignmentType.RIGHT }),
          new Paragraph({ text: form.signedOn, alignment: AlignmentType.RIGHT }),
        ],
      },
    ],
  });
  return withFixedTimes(await Packer.toBuffer(document));
}

function tableRow([label, value]: readonly [string, string]): TableRow {
  return new TableRow({
    children: [
      new TableCell({ children: [new Paragraph(label)] }),
      new TableCell({ children: [new Paragraph(value)] }),
    ],
  });
}

/** The writer stamps the present time into the file; the same form must give the same bytes. */
async function withFixedTimes(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const core = await zip.file("docProps/core.xml")?.async("string");
  if (core !== undefined)
    zip.file("docProps/core.xml", core.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "2023-11-01T08:00:00Z"));
  for (const entry of Object.values(zip.files)) entry.date = new Date(Date.UTC(2023, 10, 1, 8));
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE", compressionOptions: { level: 6 } });
}

import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  Document,
  Footer,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
} from "docx";

const bodyFont = { eastAsia: "仿宋", ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman" };
const titleFont = { ...bodyFont, eastAsia: "宋体" };
/** Half points: 二号 minus, 三号, 小四, and the foot. */
const sizes = { title: 40, text: 32, cell: 24, foot: 16 };

const titleRun: IRunOptions = { bold: true, size: sizes.title, font: titleFont };
const cellRuns: { readonly head: IRunOptions; readonly body: IRunOptions } = {
  head: { bold: true, size: sizes.cell },
  body: { size: sizes.cell },
};

/** A part of an official letter or list. */
export type OfficialPart =
  | { readonly kind: "title" | "text" | "line" | "right" | "heading"; readonly text: string }
  | {
      readonly kind: "table";
      readonly heads: readonly string[];
      /** Per cent. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
    };

/** A Word document on A4, with fonts and margins of official papers, and what stands under every page. */
export async function officialDocx(
  title: string,
  creator: string,
  parts: readonly OfficialPart[],
  footer = "",
): Promise<Uint8Array> {
  const document = new Document({
    creator,
    title,
    styles: { default: { document: { run: { font: bodyFont, size: sizes.text } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) },
          },
        },
        ...(footer === "" ? {} : { footers: { default: footerOf(footer) } }),
        children: parts.map(partOf),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Small, under every page. */
const footerOf = (text: string): Footer =>
  new Footer({ children: [new Paragraph({ children: [new TextRun({ text, size: sizes.foot })] })] });

function partOf(part: OfficialPart): Paragraph | Table {
  switch (part.kind) {
    case "title":
      return new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 360 },
        children: [new TextRun({ ...titleRun, text: part.text })],
      });
    case "heading":
      return new Paragraph({
        keepNext: true,
        spacing: { before: 240, after: 80 },
        children: [new TextRun({ text: part.text, font: { ...bodyFont, eastAsia: "黑体" } })],
      });
    case "line":
      return new Paragraph({ spacing: { line: 480 }, children: [new TextRun(part.text)] });
    case "text":
      return new Paragraph({
        indent: { firstLine: 640 },
        spacing: { line: 480 },
        children: [new TextRun(part.text)],
      });
    case "right":
      return new Paragraph({
        alignment: AlignmentType.RIGHT,
        spacing: { before: 240 },
        children: [new TextRun(part.text)],
      });
    case "table":
      return tableOf(part);
  }
}

const edge = { style: BorderStyle.SINGLE, size: 4, color: "000000" };

function tableOf({ heads, widths, rows }: Extract<OfficialPart, { kind: "table" }>): Table {
  const row = (texts: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map(
        (text, at) =>
          new TableCell({
            width: { size: widths[at] ?? 10, type: WidthType.PERCENTAGE },
            margins: { top: 40, bottom: 40, left: 90, right: 90 },
            children: [
              new Paragraph({ children: [new TextRun({ ...(isHead ? cellRuns.head : cellRuns.body), text })] }),
            ],
          }),
      ),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
    rows: [row(heads, true), ...rows.map((texts) => row(texts, false))],
  });
}

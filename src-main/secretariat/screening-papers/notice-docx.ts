import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IRunOptions,
} from "docx";
import type { CorrectionNotice, NoticeBlock } from "#shared/corrections/correction-notice.ts";
import { correctionNoticeWords as words } from "#shared/words/paper/correction-notice.ts";

/** Half points; 三号 is 16 points, 小四 12. */
const sizes = { title: 40, text: 32, list: 28, line: 24, foot: 16 };
const bodyFont = { eastAsia: "仿宋", ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman" };
const headFont = { ...bodyFont, eastAsia: "黑体" };
const titleFont = { ...bodyFont, eastAsia: "宋体" };

/** A notice as a Word document on A4, with the margins of official papers; `foot` stands below the number of the page. */
export async function noticeDocx(notice: CorrectionNotice, foot: string): Promise<Uint8Array> {
  const document = new Document({
    creator: notice.signature,
    title: notice.title,
    styles: { default: { document: { run: { font: bodyFont, size: sizes.text } } } },
    numbering: {
      config: notice.blocks.map((_, at) => ({
        reference: listName(at),
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: "%1.",
            alignment: AlignmentType.START,
            style: { paragraph: { indent: { left: 480, hanging: 480 } }, run: { size: sizes.list } },
          },
        ],
      })),
    },
    sections: [
      {
        properties: { page: { size: { width: mm(210), height: mm(297) }, margin: margins } },
        footers: { default: footer(foot) },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 480 },
            children: [new TextRun({ ...titleRun, text: notice.title })],
          }),
          line(notice.addressee, {}),
          line(notice.opening, indented),
          ...notice.blocks.flatMap(blockParagraphs),
          ...notice.closing.map((text, at) =>
            line(text, { ...indented, spacing: { before: at === 0 ? 240 : 0, line: 480 } }),
          ),
          line(notice.contact, { ...indented, spacing: { before: 240, line: 480 } }),
          // The name, the seal and the day stay together on one page.
          line(notice.signature, { alignment: AlignmentType.RIGHT, keepNext: true, spacing: { before: 720 } }),
          line(`${words.seal.zh}　${notice.date}`, { alignment: AlignmentType.RIGHT, keepLines: true }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

const mm = convertMillimetersToTwip;
const titleRun: IRunOptions = { bold: true, size: sizes.title, font: titleFont };
const margins = { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) };
const indented = { indent: { firstLine: 640 }, spacing: { line: 480 } };
const listName = (at: number): string => `list-${String(at)}`;

const line = (text: string, options: IParagraphOptions): Paragraph =>
  new Paragraph({ spacing: { line: 480 }, ...options, children: [new TextRun(text)] });

function blockParagraphs({ heading, items }: NoticeBlock, at: number): readonly Paragraph[] {
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 240, line: 480 },
      children: [new TextRun({ text: heading, font: headFont })],
    }),
    ...items.flatMap(({ says, lines }) => [
      new Paragraph({
        numbering: { reference: listName(at), level: 0 },
        keepNext: true,
        spacing: { before: 120 },
        children: [new TextRun({ text: says, size: sizes.list })],
      }),
      ...lines.map(
        (text) =>
          new Paragraph({
            indent: { left: 480 },
            keepLines: true,
            children: [new TextRun({ text, size: sizes.line })],
          }),
      ),
    ]),
  ];
}

function footer(foot: string): Footer {
  const [before, after] = words.footer.zh.split("{{page}}");
  const children = [before ?? "", PageNumber.CURRENT, after ?? ""];
  return new Footer({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children, size: sizes.line })] }),
      new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text: foot, size: sizes.foot })] }),
    ],
  });
}

import JSZip from "jszip";
import { encodeWorkbook, type Sheet } from "#main/files/encode-workbook.ts";
import { fitSheet } from "#main/files/fit-sheet.ts";

/** A sheet that is read and printed: texts wrap, heads stand out, pages are as wide as the paper. */
export interface LaidOutSheet extends Sheet {
  /** Rows that are heads, from 0. The first one, with what stands above it, stays in sight and on every page. */
  readonly heads: readonly number[];
}

/**
 * The bytes of an .xlsx workbook laid out for reading and for A3 or A4 paper. The same sheets give the same bytes.
 *
 * The writing library knows neither wrapping nor page setup, so its parts are completed here.
 */
export async function layOutWorkbook(sheets: readonly LaidOutSheet[]): Promise<Uint8Array> {
  const fitted = sheets.map((sheet) => ({ ...sheet, ...fitSheet(sheet) }));
  const zip = await JSZip.loadAsync(encodeWorkbook(fitted));
  const change = async (name: string, edit: (text: string) => string): Promise<void> => {
    const text = await zip.file(name)?.async("string");
    if (text === undefined) throw new Error(`the workbook library wrote no ${name}`);
    zip.file(name, edit(text));
  };
  await change("xl/styles.xml", withStyles);
  for (const [at, sheet] of fitted.entries())
    await change(`xl/worksheets/sheet${String(at + 1)}.xml`, (text) => withLayout(text, sheet));
  await change("xl/workbook.xml", (text) => withPrintTitles(text, fitted));
  // The writer stamps the present time into the entries; the same sheets must give the same bytes.
  for (const entry of Object.values(zip.files)) entry.date = new Date(Date.UTC(2020, 0, 1));
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

const font = (inner: string): string =>
  `<font>${inner}<sz val="10"/><color theme="1"/><name val="宋体"/><family val="3"/><charset val="134"/></font>`;
const cell = (fontId: number, fillId: number, alignment: string): string =>
  `<xf numFmtId="0" fontId="${String(fontId)}" fillId="${String(fillId)}" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment ${alignment} wrapText="1"/></xf>`;
const plainCell = `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
const headFill = `<fill><patternFill patternType="solid"><fgColor rgb="FFE9EFF7"/><bgColor indexed="64"/></patternFill></fill>`;

const withStyles = (text: string): string =>
  text
    .replace(/<fonts[\s\S]*?<\/fonts>/, `<fonts count="2">${font("")}${font("<b/>")}</fonts>`)
    .replace(/<fills count="2">([\s\S]*?)<\/fills>/, `<fills count="3">$1${headFill}</fills>`)
    .replace(
      /<cellXfs[\s\S]*?<\/cellXfs>/,
      // Cells of the first style count as unstyled: some programs leave its alignment out.
      `<cellXfs count="3">${plainCell}${cell(0, 0, 'vertical="top"')}${cell(1, 2, 'vertical="center"')}</cellXfs>`,
    );

function withLayout(text: string, { heads, rows, heights }: LaidOutSheet & { heights: readonly number[] }): string {
  const [first] = heads;
  const below = (first ?? 0) + 1;
  const pane =
    first === undefined
      ? ""
      : `<pane ySplit="${String(below)}" topLeftCell="A${String(below + 1)}" activePane="bottomLeft" state="frozen"/>`;
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const paper = columns > 10 ? 8 : 9;
  const page =
    `<printOptions gridLines="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="${String(paper)}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>&amp;C&amp;A　&amp;P / &amp;N</oddFooter></headerFooter>`;
  const headNumbers = new Set(heads.map((row) => String(row + 1)));
  return text
    .replace(/(<worksheet[^>]*>)/, `$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace(`<sheetView workbookViewId="0"/>`, `<sheetView workbookViewId="0">${pane}</sheetView>`)
    .replace(/<row r="(\d+)"([\s\S]*?<\/row>)/g, (_, number: string, rest: string) => {
      const height = `ht="${String(heights[Number(number) - 1] ?? 0)}" customHeight="1"`;
      const cells = rest.replaceAll("<c r=", `<c s="${headNumbers.has(number) ? "2" : "1"}" r=`);
      return `<row r="${number}" ${height}${cells}`;
    })
    .replace("<ignoredErrors>", `${page}<ignoredErrors>`);
}

function withPrintTitles(text: string, sheets: readonly LaidOutSheet[]): string {
  const names = [...text.matchAll(/<sheet name="([^"]*)"/g)].map((match) => match[1] ?? "");
  const titles = sheets.flatMap(({ heads: [first] }, at) => {
    if (first === undefined) return [];
    const name = (names[at] ?? "").replaceAll("'", "''").replaceAll("&apos;", "&apos;&apos;");
    const rows = `'${name}'!$1:$${String(first + 1)}`;
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${String(at)}">${rows}</definedName>`];
  });
  return titles.length === 0
    ? text
    : text.replace("</sheets>", () => `</sheets><definedNames>${titles.join("")}</definedNames>`);
}

import JSZip from "jszip";
import { utils } from "xlsx";
import { largest } from "#shared/largest.ts";
import { encodeWorkbook, type Sheet } from "#main/files/encode-workbook.ts";
import { fitSheet } from "#main/files/fit-sheet.ts";

/** A sheet that is read and printed: texts wrap, heads stand out, pages are as wide as the paper. */
export interface LaidOutSheet extends Sheet {
  /** Rows that are heads, from 0. The first one, with what stands above it, stays in sight and on every page. */
  readonly heads: readonly number[];
  /** Columns at the left that stay in sight. */
  readonly frozenColumns?: number;
  /** How the figures of a column are written, e.g. `0.00`, by column from 0. */
  readonly formats?: Readonly<Record<number, string>>;
  /** Ranges whose cells look different where a formula, worded for the first cell, is true. */
  readonly marks?: readonly { readonly range: string; readonly formula: string; readonly look: Look }[];
}

/** Struck through, or standing out. */
type Look = "struck" | "strong";
const looks: readonly Look[] = ["struck", "strong"];

/**
 * The bytes of an .xlsx workbook laid out for reading and for A3 or A4 paper; `foot` stands under every printed page. The same sheets give the same bytes.
 *
 * The writing library knows neither wrapping nor page setup, so its parts are completed here.
 */
export async function layOutWorkbook(sheets: readonly LaidOutSheet[], foot = ""): Promise<Uint8Array> {
  const fitted = sheets.map((sheet) => ({ ...sheet, ...fitSheet(sheet) }));
  const zip = await JSZip.loadAsync(encodeWorkbook(fitted));
  const change = async (name: string, edit: (text: string) => string): Promise<void> => {
    const text = await zip.file(name)?.async("string");
    if (text === undefined) throw new Error(`the workbook library wrote no ${name}`);
    zip.file(name, edit(text));
  };
  const formats = [...new Set(sheets.flatMap((sheet) => Object.values(sheet.formats ?? {})))];
  await change("xl/styles.xml", (text) => withStyles(text, formats));
  for (const [at, sheet] of fitted.entries())
    await change(`xl/worksheets/sheet${String(at + 1)}.xml`, (text) => withLayout(text, sheet, formats, foot));
  // Whoever opens the workbook sees what the formulas give there, not what was written down here.
  await change("xl/workbook.xml", (text) =>
    withPrintTitles(text, fitted).replace("</workbook>", `<calcPr fullCalcOnLoad="1"/></workbook>`),
  );
  // The writer stamps the present time into the entries; the same sheets must give the same bytes.
  for (const entry of Object.values(zip.files)) entry.date = new Date(Date.UTC(2020, 0, 1));
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const font = (inner: string): string =>
  `<font>${inner}<sz val="10"/><color theme="1"/><name val="宋体"/><family val="3"/><charset val="134"/></font>`;
const cell = (fontId: number, fillId: number, alignment: string, format = 0): string =>
  `<xf numFmtId="${String(format)}" fontId="${String(fontId)}" fillId="${String(fillId)}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment ${alignment} wrapText="1"/></xf>`;
const plainCell = `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`;
const headFill = `<fill><patternFill patternType="solid"><fgColor rgb="FFE9EFF7"/><bgColor indexed="64"/></patternFill></fill>`;

/** Numbers below 164 belong to the file format itself. */
const firstOwnFormat = 200;
const usualCells = 3;

const withStyles = (text: string, formats: readonly string[]): string =>
  text
    .replace(/<numFmts[\s\S]*?<\/numFmts>/, () => numberFormats(formats))
    .replace(/<fonts[\s\S]*?<\/fonts>/, `<fonts count="2">${font("")}${font("<b/>")}</fonts>`)
    .replace(/<fills count="2">([\s\S]*?)<\/fills>/, `<fills count="3">$1${headFill}</fills>`)
    .replace(
      /<cellXfs[\s\S]*?<\/cellXfs>/,
      // Cells of the first style count as unstyled: some programs leave its alignment out.
      () =>
        `<cellXfs count="${String(usualCells + formats.length)}">${plainCell}${cell(0, 0, 'vertical="top"')}${cell(1, 2, 'vertical="center"')}` +
        `${formats.map((_, at) => cell(0, 0, 'vertical="top"', firstOwnFormat + at)).join("")}</cellXfs>`,
    )
    .replace(
      /<dxfs count="0"\/>/,
      `<dxfs count="2"><dxf><font><strike/><color rgb="FF7A7A7A"/></font></dxf><dxf><font><b/></font>` +
        `<fill><patternFill patternType="solid"><fgColor rgb="FFE3F1E5"/><bgColor rgb="FFE3F1E5"/></patternFill></fill></dxf></dxfs>`,
    );

const numberFormats = (formats: readonly string[]): string =>
  formats.length === 0
    ? ""
    : `<numFmts count="${String(formats.length)}">${formats
        .map((code, at) => `<numFmt numFmtId="${String(firstOwnFormat + at)}" formatCode="${escaped(code)}"/>`)
        .join("")}</numFmts>`;

const marksOf = ({ marks = [] }: LaidOutSheet): string =>
  marks
    .map(
      ({ range, formula, look }, at) =>
        `<conditionalFormatting sqref="${range}"><cfRule type="expression" dxfId="${String(looks.indexOf(look))}" priority="${String(at + 1)}">` +
        `<formula>${escaped(formula)}</formula></cfRule></conditionalFormatting>`,
    )
    .join("");

function paneOf(heads: readonly number[], frozenColumns: number): string {
  const [first] = heads;
  if (first === undefined) return "";
  const below = first + 1;
  const columns = frozenColumns === 0 ? "" : `xSplit="${String(frozenColumns)}" `;
  const corner = utils.encode_cell({ r: below, c: frozenColumns });
  const active = frozenColumns === 0 ? "bottomLeft" : "bottomRight";
  return `<pane ${columns}ySplit="${String(below)}" topLeftCell="${corner}" activePane="${active}" state="frozen"/>`;
}

function withLayout(
  text: string,
  sheet: LaidOutSheet & { readonly heights: readonly number[] },
  allFormats: readonly string[],
  foot: string,
): string {
  const { heads, rows, heights, formats = {} } = sheet;
  const pane = paneOf(heads, sheet.frozenColumns ?? 0);
  const columns = largest(rows.map((row) => row.length)) || 1;
  const paper = columns > 10 ? 8 : 9;
  // An ampersand begins a code there.
  const left = foot === "" ? "" : `&amp;L&amp;7${escaped(foot.replaceAll("&", "&&"))}`;
  const page =
    `<printOptions gridLines="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>` +
    `<pageSetup paperSize="${String(paper)}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
    `<headerFooter><oddFooter>${left}&amp;C&amp;A　&amp;P / &amp;N</oddFooter></headerFooter>`;
  const headNumbers = new Set(heads.map((row) => String(row + 1)));
  const styleOf = (column: string): number => {
    const format = formats[utils.decode_col(column)];
    return format === undefined ? 1 : usualCells + allFormats.indexOf(format);
  };
  return text
    .replace(/(<worksheet[^>]*>)/, `$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace(`<sheetView workbookViewId="0"/>`, `<sheetView workbookViewId="0">${pane}</sheetView>`)
    .replace(/<row r="(\d+)"([\s\S]*?<\/row>)/g, (_, number: string, rest: string) => {
      const height = `ht="${String(heights[Number(number) - 1] ?? 0)}" customHeight="1"`;
      const cells = rest.replaceAll(/<c r="([A-Z]+)/g, (start, column: string) =>
        start.replace("<c r=", `<c s="${headNumbers.has(number) ? "2" : String(styleOf(column))}" r=`),
      );
      return `<row r="${number}" ${height}${cells}`;
    })
    .replace("<ignoredErrors>", () => `${marksOf(sheet)}${page}<ignoredErrors>`);
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

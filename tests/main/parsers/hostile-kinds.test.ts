import { writeFileSync } from "node:fs";
import { join } from "node:path";
import JSZip from "jszip";
import { afterAll, expect, test } from "vitest";
import { createNodeParser } from "#main/parsers/node-parser.ts";
import { makeBadExifPhoto, makeEndlessPdf, makeHugePhoto } from "#tests/support/hostile-files.ts";
import { makeTextPdf, makeWordFile } from "#tests/support/reading-files.ts";
import { sharedTempFolder } from "#tests/support/temp-folder.ts";

/* One hostile file a kind, read by the real readers in their real processes. */

const folder = sharedTempFolder();
const parser = createNodeParser();
afterAll(() => parser.close());

function put(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** An archive with one part that unpacks to far more than the archive holds. */
async function bomb(of: Uint8Array | undefined, part: string, mebibytes: number): Promise<Uint8Array> {
  const zip = of === undefined ? new JSZip() : await JSZip.loadAsync(of);
  zip.file(part, Buffer.alloc(mebibytes * 2 ** 20, " "));
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

/** A PDF of 24 MB that becomes more objects than a reader may hold. */
function swellingPdf(): Uint8Array {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources 4 0 R /Contents 4 0 R >>",
    `[${"<<>>".repeat(6_000_000)}]`,
  ];
  const body = objects.map((object, at) => `${String(at + 1)} 0 obj\n${object}\nendobj\n`).join("");
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R >>\n%%EOF\n`);
}

test("a workbook that unpacks to far more than it holds is refused before it is parsed", async () => {
  const path = put("汇总表.xlsx", await bomb(undefined, "xl/worksheets/sheet1.xml", 4));
  expect(await parser.workbook(path)).toEqual({
    fault: "unreadable",
    detail: "the archive unpacks to far more than it holds",
  });
});

test("a Word form that unpacks to far more than it holds is not read, and its fingerprint is kept", async () => {
  const path = put("推荐表.docx", await bomb(await makeWordFile("守护灯塔"), "word/document.xml", 4));
  expect(await parser.material(path)).toMatchObject({
    facts: { readable: false, fault: expect.stringMatching(/unpacks to/) as string },
  });
});

test("a PDF that is its own parent, and one that swells beyond all memory, are not read; the one behind them is", async () => {
  const [endless, swelling, whole] = await Promise.all([
    parser.material(put("循环.pdf", makeEndlessPdf())),
    parser.material(put("膨胀.pdf", swellingPdf())),
    parser.material(put("完好.pdf", await makeTextPdf(1))),
  ]);
  expect(endless).toMatchObject({ facts: { readable: false } });
  // Its memory ends it, or on a slow computer its time.
  expect(swelling).toMatchObject({ fault: expect.stringMatching(/^(?:crashed|too-slow)$/) as string });
  expect(whole).toMatchObject({ facts: { content: "pdf", readable: true, pages: 1 } });
});

test("a photo of 3.6 GB when decoded is not decoded, and one with false notes is read without them", async () => {
  expect(await parser.material(put("巨幅.jpg", await makeHugePhoto()))).toMatchObject({ facts: { readable: false } });
  expect(await parser.material(put("假拍摄信息.jpg", await makeBadExifPhoto()))).toMatchObject({
    facts: { readable: true, widthPx: 320, hasPosition: false },
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import JSZip from "jszip";
import { PDFDocument } from "pdf-lib";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { sha256Hex } from "#main/crypto/crypto.ts";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { createNodeParser } from "#main/parsers/node-parser.ts";
import { describeWithShared } from "#tests/support/shared-folder.ts";

const folder = mkdtempSync(join(tmpdir(), "pingshen-material-"));
const parser = createNodeParser();
afterAll(async () => {
  await parser.close();
  rmSync(folder, { recursive: true });
});

const file = (name: string, data: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, data);
  return path;
};

async function factsOf(path: string) {
  const answer = await parser.material(path);
  return "fault" in answer ? answer : answer.facts;
}

const word = async (parts: Readonly<Record<string, string>>): Promise<Buffer> => {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return zip.generateAsync({ type: "nodebuffer" });
};

const photo = sharp({ create: { width: 600, height: 400, channels: 3, background: "#8899aa" } });

describe("facts of a file", () => {
  it("come from its bytes, whatever its name says", async () => {
    const png = await photo.clone().png().toBuffer();
    const answer = await parser.material(file("张三1.jpg", png));
    expect(answer).toEqual({
      sha256: sha256Hex(png),
      facts: { content: "png", readable: true, widthPx: 600, heightPx: 400, hasPosition: false },
    });
  });

  it("say that a photo is cut off, and the next photo is read", async () => {
    const jpeg = await photo
      .clone()
      .jpeg()
      .withExif({ IFD2: { DateTimeOriginal: "2023:05:12 09:08:07" } })
      .toBuffer();
    expect(await factsOf(file("cut.jpg", jpeg.subarray(0, jpeg.length - 400)))).toMatchObject({
      content: "jpeg",
      readable: false,
    });
    expect(await factsOf(file("whole.jpg", jpeg))).toMatchObject({ readable: true, takenAt: "2023-05-12 09:08:07" });
  });

  it("hold the text of a Word form as accepted, and whether a macro hides in it", async () => {
    const xml =
      '<?xml version="1.0"?><w:document><w:body><w:p><w:r><w:t>姓名：</w:t></w:r><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del>' +
      '<w:ins><w:r><w:t xml:space="preserve">张三 &amp; 李四</w:t></w:r></w:ins></w:p><w:p><w:r><w:t>★机密&#x3002;</w:t></w:r></w:p></w:body></w:document>';
    const path = file("form.docx", await word({ "word/document.xml": xml, "word/vbaProject.bin": "x" }));
    expect(await factsOf(path)).toEqual({
      content: "docx",
      layout: { pageStarts: [], cells: [] },
      readable: true,
      text: "姓名：张三 & 李四\n★机密。",
      hasMacro: true,
    });
  });

  it("refuse a Word form that declares a document type", async () => {
    const path = file("dtd.docx", await word({ "word/document.xml": '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>' }));
    expect(await factsOf(path)).toEqual({
      content: "other",
      readable: false,
      fault: "the Word text declares a document type",
    });
  });

  it("tell an old Word file and a locked one by the streams inside", async () => {
    const ole = (stream: string): Buffer =>
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(504), Buffer.from(stream, "utf16le")]);
    expect(await factsOf(file("old.doc", ole("WordDocument")))).toEqual({
      content: "doc",
      readable: false,
      hasMacro: false,
      fault: "the old Office container is broken",
    });
    expect(await factsOf(file("locked.docx", ole("EncryptedPackage")))).toMatchObject({
      content: "docx",
      encrypted: true,
    });
  });

  it("count the pages of a PDF, and a broken one takes nothing down", async () => {
    const pdf = await PDFDocument.create();
    for (let page = 0; page < 3; page += 1) pdf.addPage();
    const bytes = await pdf.save();
    expect(await factsOf(file("three.pdf", bytes))).toMatchObject({
      content: "pdf",
      readable: true,
      pages: 3,
      text: "",
    });
    expect(await factsOf(file("broken.pdf", "%PDF-1.7 nothing more"))).toMatchObject({
      content: "pdf",
      readable: false,
    });
  });

  it("hold the words of a PDF page whose Chinese font is not embedded", async () => {
    const page = "BT /F 20 Tf 50 700 Td <673A5BC62605> Tj ET";
    const objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
      `<< /Length ${String(page.length)} >>\nstream\n${page}\nendstream`,
      "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>",
      "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>",
      "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
    ].map((object, at) => `${String(at + 1)} 0 obj\n${object}\nendobj\n`);
    const text = `%PDF-1.4\n${objects.join("")}trailer << /Root 1 0 R /Size 8 >>\n%%EOF\n`;
    expect(await factsOf(file("song.pdf", text))).toMatchObject({
      content: "pdf",
      readable: true,
      pages: 1,
      text: "机密★",
    });
  });

  it("give codec and length of a clip", async () => {
    const facts = await factsOf(shippedAssets().clip);
    expect(facts).toMatchObject({ content: "mp4", readable: true, codec: "AVC" });
    expect(facts).toHaveProperty("durationSeconds");
    const cut = readFileSync(shippedAssets().clip).subarray(0, 64);
    expect(await factsOf(file("cut.mp4", cut))).toMatchObject({ content: "mp4", readable: false });
  });

  it("stay silent on files of no known kind, the empty one included", async () => {
    expect(await factsOf(file("说明.txt", "你好"))).toEqual({ content: "other", readable: true });
    expect(await factsOf(file("empty.jpg", ""))).toEqual({ content: "other", readable: true });
  });
});

describeWithShared("files made by others", (shared) => {
  const real = (name: string): Promise<object> => factsOf(join(shared, "real", name));

  it.each([
    ["exif-landscape-1.jpg", 1],
    ["exif-landscape-3.jpg", 3],
    ["exif-landscape-6.jpg", 6],
    ["exif-landscape-8.jpg", 8],
    ["exif-portrait-5.jpg", 5],
  ])("%s says that it lies as %i", async (name, orientation) => {
    expect(await real(`photos/${name}`)).toMatchObject({ content: "jpeg", readable: true, orientation });
  });

  it("gps.jpg carries a position, an upright example does not", async () => {
    expect(await real("photos/gps.jpg")).toMatchObject({
      readable: true,
      hasPosition: true,
      takenAt: "2008-10-22 16:28:39",
    });
    expect(await real("photos/exif-landscape-1.jpg")).toMatchObject({ hasPosition: false });
  });

  it("a HEIC photo is told by its content", async () => {
    expect(await real("photos/iphone.HEIC")).toMatchObject({ content: "heic", readable: false });
  });

  it("broken photos take nothing down", async () => {
    expect(await real("photos/corrupted.jpg")).toMatchObject({ content: "jpeg", readable: false, widthPx: 3648 });
    expect(await real("photos/invalid-exif.jpg")).toMatchObject({ content: "jpeg", readable: true, widthPx: 636 });
  });

  it("PDF files are counted, locked ones say so", async () => {
    expect(await real("pdf/many-pages.pdf")).toMatchObject({ readable: true, pages: 117 });
    expect(await real("pdf/password.pdf")).toMatchObject({
      readable: false,
      encrypted: true,
      fault: "a password is needed",
    });
    for (const name of ["ccitt-scan", "cmyk-image", "forms", "rotated", "with-attachment"])
      expect(await real(`pdf/${name}.pdf`)).toMatchObject({ content: "pdf", readable: true });
  });

  it("a revised Word text is the accepted one", async () => {
    expect(await real("word/revision.docx")).toMatchObject({
      content: "docx",
      text: "Original text insered",
      hasMacro: false,
    });
  });
});

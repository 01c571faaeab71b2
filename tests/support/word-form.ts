import JSZip from "jszip";

/** A Word file whose lines are these: the same bytes for the same lines. */
export async function wordForm(text: string): Promise<Uint8Array> {
  const paragraphs = text.split("\n").map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`);
  const zip = new JSZip();
  zip.file("word/document.xml", `<w:document><w:body>${paragraphs.join("")}</w:body></w:document>`, {
    date: new Date(0),
    createFolders: false,
  });
  return zip.generateAsync({ type: "uint8array" });
}

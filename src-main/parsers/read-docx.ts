import type { MaterialFacts } from "#shared/domain/material.ts";
import { zipEntryNames } from "#main/files/read-zip-names.ts";
import { openZip } from "#main/files/read-zip.ts";
import { readWordText } from "#main/parsers/word-text.ts";

const zipLimits = { entries: 5000, totalBytes: 300 * 2 ** 20, ratio: 300 } as const;
const limitTextBytes = 30 * 2 ** 20;
const textLimit = 20_000;

/** Text of a Word form as it reads with all changes accepted, and whether it carries a macro. Other archives are `other`. */
export async function readZipFacts(file: string | Buffer): Promise<MaterialFacts> {
  const zip = await openZip(file, zipLimits);
  try {
    const names = zipEntryNames(zip.entries);
    const body = zip.entries[names.indexOf("word/document.xml")];
    if (body === undefined) return { content: "other", readable: true };
    if (body.uncompressedSize > limitTextBytes) throw new Error("the Word text is larger than 30 MB");
    const { text, layout } = readWordText((await zip.bytes(body)).toString("utf8"), textLimit);
    const hasMacro = names.some((name) => name.toLowerCase().endsWith("vbaproject.bin"));
    return { content: "docx", readable: true, text, layout, hasMacro };
  } finally {
    zip.close();
  }
}

import { open } from "node:fs/promises";
import type { MaterialFacts } from "#shared/domain/material.ts";
import { reasonOf } from "#main/parsers/reason-of.ts";
import { readDocText } from "#main/parsers/doc-text.ts";

/** Enough for any form; a larger file is judged by its beginning. */
const limitBytes = 32 * 2 ** 20;
const textLimit = 20_000;
const utf16 = (name: string): Buffer => Buffer.from(name, "utf16le");
/** The oldest version whose text is read: Word 97. */
const word97 = 0xc1;

/** What an old Office container holds, by the names of its streams: a Word text, or an encrypted newer document. */
export async function readOleFacts(path: string): Promise<MaterialFacts> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, limitBytes));
    await file.read(bytes, 0, bytes.length, 0);
    if (bytes.includes(utf16("EncryptedPackage")))
      return { content: "docx", readable: false, fault: passwordNeeded, encrypted: true };
    if (!bytes.includes(utf16("WordDocument"))) return { content: "other", readable: true };
    const facts = { content: "doc", hasMacro: bytes.includes(utf16("_VBA_PROJECT")) } as const;
    if (size > limitBytes) return { ...facts, readable: true };
    try {
      return { ...facts, ...(await textOf(bytes)) };
    } catch (fault) {
      return { ...facts, readable: false, fault: reasonOf(fault) };
    }
  } finally {
    await file.close();
  }
}

const passwordNeeded = "a password is needed";

/** The text of an old Word document; without one where Word before 1997 wrote it, whose files are built otherwise. */
async function textOf(
  bytes: Buffer,
): Promise<Pick<MaterialFacts, "readable" | "fault" | "encrypted" | "text" | "layout">> {
  // Most files are no old Word texts, and the library takes a while to load.
  const { readCompound } = await import("#main/files/compound-file.ts");
  const streamOf = readCompound(bytes);
  const word = streamOf("WordDocument");
  if (word === undefined || word.length < 0x200) throw new Error("the old Word text is cut off");
  const flags = word.readUInt16LE(0x0a);
  if ((flags & 0x0100) !== 0) return { readable: false, fault: passwordNeeded, encrypted: true };
  if (word.readUInt16LE(2) < word97) return { readable: true };
  const table = streamOf((flags & 0x0200) === 0 ? "0Table" : "1Table");
  if (table === undefined) throw new Error("the old Word text has no tables");
  return { readable: true, ...readDocText(word, table, textLimit) };
}

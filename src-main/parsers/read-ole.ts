import { open } from "node:fs/promises";
import type { MaterialFacts } from "#shared/domain/material.ts";

/** Enough for the directory of any form; a larger file is judged by its beginning. */
const limitBytes = 32 * 2 ** 20;
const utf16 = (name: string): Buffer => Buffer.from(name, "utf16le");

/** What an old Office container holds, by the names of its streams: a Word text, or an encrypted newer document. */
export async function readOleFacts(path: string): Promise<MaterialFacts> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, limitBytes));
    await file.read(bytes, 0, bytes.length, 0);
    if (bytes.includes(utf16("EncryptedPackage")))
      return { content: "docx", readable: false, fault: "a password is needed", encrypted: true };
    if (!bytes.includes(utf16("WordDocument"))) return { content: "other", readable: true };
    return { content: "doc", readable: true, hasMacro: bytes.includes(utf16("_VBA_PROJECT")) };
  } finally {
    await file.close();
  }
}

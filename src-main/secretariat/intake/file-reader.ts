import { fileStamp } from "#main/files/file-stamp.ts";
import { hashFile } from "#main/files/hash-file.ts";
import type { ParseFault, Parser, SheetText } from "#main/parsers/parser.ts";
import type { FileMemory } from "#main/secretariat/intake/file-memory.ts";
import type { MaterialFacts } from "#shared/domain/material.ts";
import type { RememberedFacts } from "#shared/intake/remembered-facts.ts";

/** What a delivered file is. `fault` comes with a file that took its reader down. */
export interface ReadMaterial {
  readonly sha256: string;
  readonly facts: MaterialFacts;
  readonly fault?: string;
}

/** Reads delivered files, those that were not touched since the last time from memory. */
export interface FileReader {
  workbook(path: string, signal?: AbortSignal): Promise<{ sheets: readonly SheetText[] } | ParseFault>;
  /** What is remembered of a file that was not touched since; its content is not opened to tell. */
  recall(path: string): Promise<ReadMaterial | undefined>;
  /** Opens a file, whatever is remembered of it. */
  material(path: string, signal: AbortSignal): Promise<ReadMaterial>;
  /** Files whose content was opened so far, and their bytes. */
  readonly opened: { readonly files: number; readonly bytes: number };
}

/** A reader over the parser processes and the memory of files. */
export function createFileReader(parser: Parser, memory: FileMemory): FileReader {
  const opened = { files: 0, bytes: 0 };
  const open = (sizeBytes: number): void => {
    opened.files += 1;
    opened.bytes += sizeBytes;
  };
  return {
    opened,
    async recall(path) {
      const known = memory.recall("material", path, await fileStamp(path));
      if (known === undefined) return undefined;
      const { facts, fault } = known.facts;
      return { sha256: known.sha256, facts, ...(fault === undefined ? {} : { fault }) };
    },
    async workbook(path, signal = new AbortController().signal) {
      // Taken before reading: a file that changes meanwhile has another stamp next time.
      const stamp = await fileStamp(path);
      const known = memory.recall("workbook", path, stamp);
      if (known !== undefined) {
        const { sheets, fault } = known.facts;
        return fault === undefined ? { sheets } : { fault: "unreadable", detail: fault };
      }
      open(stamp.sizeBytes);
      const book = await parser.workbook(path, signal);
      const found = factsOfBook(book);
      if (found !== undefined) memory.keep(path, stamp, await hashFile(path, signal), found);
      return book;
    },
    async material(path, signal) {
      const stamp = await fileStamp(path);
      open(stamp.sizeBytes);
      const answer = await parser.material(path, signal);
      if (!("fault" in answer)) {
        memory.keep(path, stamp, answer.sha256, { kind: "material", facts: answer.facts });
        return answer;
      }
      const fault = answer.detail;
      const facts = { content: "other" as const, readable: false, fault };
      const sha256 = await hashFile(path, signal);
      // A reader that died or ran out of time may have had a bad moment: the next intake tries again.
      if (answer.fault === "unreadable") memory.keep(path, stamp, sha256, { kind: "material", facts, fault });
      return { sha256, facts, fault };
    },
  };
}

/** A book that cannot be read is as bad the next time; a reader that died or ran out of time may have had a bad moment. */
function factsOfBook(
  book: { sheets: readonly SheetText[] } | ParseFault,
): Extract<RememberedFacts, { readonly kind: "workbook" }> | undefined {
  if (!("fault" in book)) return { kind: "workbook", sheets: book.sheets };
  return book.fault === "unreadable" ? { kind: "workbook", sheets: [], fault: book.detail } : undefined;
}

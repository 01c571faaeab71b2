import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { MaterialFacts } from "#shared/domain/material.ts";
import { reasonOf } from "#main/parsers/reason-of.ts";
import { shippedFile } from "#main/parsers/shipped-file.ts";

const limitBytes = 300 * 2 ** 20;
const textLimit = 20_000;

/**
 * Number of pages of a PDF and the text of its first page; nothing is drawn and nothing in it is run. `bytes` are those of
 * the file, where they are at hand.
 */
export async function readPdfFacts(path: string, bytes?: Uint8Array): Promise<MaterialFacts> {
  const { size } = await stat(path);
  if (size > limitBytes) return { content: "pdf", readable: false, fault: "larger than 300 MB" };
  // The reader runs its worker half in this process. Naming it here keeps it from being looked up by a path that a
  // bundled program does not have.
  // @ts-expect-error The package has no types for this half.
  const pdfjsWorker = (await import("pdfjs-dist/legacy/build/pdf.worker.mjs")) as unknown;
  Object.assign(globalThis, { pdfjsWorker });
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = getDocument({
    // The reader takes the bytes for itself: a copy of those that are at hand, else the very ones that were read.
    data: bytes === undefined ? plainBytes(await readFile(path)) : new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    ...characterMaps(),
  });
  try {
    const document = await task.promise;
    const pages = document.numPages;
    const page = await document.getPage(1);
    const content = await page.getTextContent();
    const parts = content.items.map((item) => ("str" in item ? `${item.str}${item.hasEOL ? "\n" : ""}` : ""));
    return { content: "pdf", readable: true, pages, text: parts.join("").slice(0, textLimit) };
  } catch (fault) {
    const encrypted = fault instanceof Error && fault.name === "PasswordException";
    return { content: "pdf", readable: false, fault: encrypted ? "a password is needed" : reasonOf(fault), encrypted };
  } finally {
    await task.destroy();
  }
}

/** The same memory without the class that the reader refuses. */
const plainBytes = ({ buffer, byteOffset, byteLength }: Buffer): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** Tables for Chinese fonts that are not embedded; without them such texts could not be searched for marks of secrecy. */
function characterMaps(): object {
  const folder = shippedFile(["renderer/pdfjs/cmaps", "node_modules/pdfjs-dist/cmaps"]);
  if (folder === undefined) return {};
  // In Electron the library takes this process for a page and would fetch the tables over the network.
  class CharacterMapReader {
    async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
      return new Uint8Array(await readFile(join(folder ?? "", basename(filename))));
    }
  }
  return { cMapUrl: `${folder}/`, cMapPacked: true, BinaryDataFactory: CharacterMapReader };
}

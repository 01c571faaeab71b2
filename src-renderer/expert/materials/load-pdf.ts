import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import type { PDFDocumentProxy } from "pdfjs-dist";

const assets = (folder: string): string => new URL(`./pdfjs/${folder}/`, document.baseURI).href;

/** An open PDF; `close` frees its worker. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly pages: number;
  /** Of the first page, in points: what the others are taken for until they are drawn. */
  readonly first: { readonly width: number; readonly height: number };
  readonly close: () => void;
}

/**
 * Opens a PDF without forms, scripts or links. Character maps, standard fonts and picture decoders are shipped files.
 *
 * Errors: throws when the bytes are no readable PDF or need a password.
 */
export async function loadPdf(bytes: ArrayBuffer): Promise<OpenPdf> {
  const { getDocument, GlobalWorkerOptions, VerbosityLevel } = await import("pdfjs-dist");
  GlobalWorkerOptions.workerSrc = workerUrl;
  const task = getDocument({
    data: new Uint8Array(bytes),
    enableXfa: false,
    // The page's policy lets no WebAssembly run; the decoders come as plain scripts.
    useWasm: false,
    cMapUrl: assets("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: assets("standard_fonts"),
    wasmUrl: assets("wasm"),
    iccUrl: assets("iccs"),
    maxImageSize: 64_000_000,
    // Faults of fonts that were mended on the way are nothing to be told.
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 });
    return { document, pages: document.numPages, first: { width, height }, close: () => void task.destroy() };
  } catch (fault) {
    void task.destroy();
    throw fault;
  }
}

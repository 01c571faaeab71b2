import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import type { PDFDocumentProxy, PDFWorker } from "pdfjs-dist";
import { trustedWorker } from "#renderer/lib/trusted.ts";

const assets = (folder: string): string => new URL(`../pdfjs/${folder}/`, document.baseURI).href;

/** An open PDF; `close` frees everything that was read of it. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** Of the first page, in points: what the others are taken for until they are drawn. */
  readonly first: { readonly width: number; readonly height: number };
  readonly close: () => void;
}

let worker: Promise<PDFWorker> | undefined;

/**
 * The worker of this frame; one does for all documents.
 *
 * A frame without an origin starts no worker by address and no module by its text: a line of its own text fetches the
 * module. It says a word when it listens; where no worker may start, the frame's own thread reads, a process of its own too.
 */
function startWorker(): Promise<PDFWorker> {
  worker ??= (async () => {
    const { PDFWorker, GlobalWorkerOptions } = await import("pdfjs-dist");
    const module = JSON.stringify(new URL(workerUrl, document.baseURI).href);
    const text = `import(${module}).catch(() => postMessage("failed"))`;
    const url = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    const port = new Worker(trustedWorker(url));
    const hasStarted = await new Promise<boolean>((resolve) => {
      port.addEventListener("message", ({ data }) => resolve(data !== "failed"), { once: true });
      port.addEventListener("error", () => resolve(false), { once: true });
    });
    URL.revokeObjectURL(url);
    if (!hasStarted) {
      port.terminate();
      GlobalWorkerOptions.workerSrc = workerUrl;
      return new PDFWorker();
    }
    // The library declares no type for a worker that is given to it.
    return new PDFWorker({ port: port as unknown as null });
  })();
  return worker;
}

/** Starts the worker before there is anything to read. */
export const prepareWorker = (): void => void startWorker();

/**
 * Opens a PDF without forms, scripts or links. Character maps, standard fonts and picture decoders are shipped files.
 *
 * Errors: throws when the bytes are no readable PDF or need a password.
 */
export async function loadPdf(bytes: ArrayBuffer): Promise<OpenPdf> {
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist");
  const task = getDocument({
    data: new Uint8Array(bytes),
    worker: await startWorker(),
    enableXfa: false,
    // The frame's policy lets no WebAssembly run; the decoders come as plain scripts.
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
    return { document, first: { width, height }, close: () => void task.destroy() };
  } catch (fault) {
    void task.destroy();
    throw fault;
  }
}

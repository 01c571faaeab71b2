import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import { trustedWorker } from "#renderer/lib/trusted.ts";
import type { PrintablePdf } from "#renderer/expert/paper/draw-pages.ts";

/**
 * Opens the program's own PDF to draw it for the printer; what others made is opened in the viewers' frames only.
 *
 * Errors: throws when the bytes are no readable PDF.
 */
export async function openSheets(bytes: ArrayBuffer): Promise<PrintablePdf> {
  const { getDocument, PDFWorker, VerbosityLevel } = await import("pdfjs-dist");
  const port = new Worker(trustedWorker(workerUrl), { type: "module" });
  const task = getDocument({
    data: new Uint8Array(bytes),
    // The library declares no type for a worker that is given to it.
    worker: new PDFWorker({ port: port as unknown as null }),
    enableXfa: false,
    // The page's policy lets no WebAssembly run, and these sheets need no decoder.
    useWasm: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const close = (): void => void task.destroy().finally(() => port.terminate());
  try {
    const document = await task.promise;
    return { document, pages: document.numPages, close };
  } catch (fault) {
    close();
    throw fault;
  }
}

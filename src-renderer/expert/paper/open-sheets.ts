import workerUrl from "pdfjs-dist/build/pdf.worker.min.mjs?url";
import type { PrintablePdf } from "#renderer/expert/paper/draw-pages.ts";

/**
 * Opens the program's own PDF to draw it for the printer; what others made is opened in the viewers' frames only.
 *
 * Errors: throws when the bytes are no readable PDF.
 */
export async function openSheets(bytes: ArrayBuffer): Promise<PrintablePdf> {
  const { getDocument, GlobalWorkerOptions, VerbosityLevel } = await import("pdfjs-dist");
  GlobalWorkerOptions.workerSrc = workerUrl;
  const task = getDocument({
    data: new Uint8Array(bytes),
    enableXfa: false,
    // The page's policy lets no WebAssembly run, and these sheets need no decoder.
    useWasm: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    return { document, pages: document.numPages, close: () => void task.destroy() };
  } catch (fault) {
    void task.destroy();
    throw fault;
  }
}

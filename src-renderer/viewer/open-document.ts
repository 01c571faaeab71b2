import type { FromViewer, ToViewer, ViewerFault } from "#renderer/lib/viewer-messages.ts";
import { showPhotos } from "#renderer/viewer/photo/show-photos.ts";
import { showVideo } from "#renderer/viewer/video/show-video.ts";
import type { ViewedDocument } from "#renderer/viewer/viewed-document.ts";

/** What the page asks a viewer to show. */
export type OpenMessage = Extract<ToViewer, { readonly kind: "open" | "open-photos" | "open-video" }>;

/** Shows a document in `host`; the libraries that it needs are loaded when one is opened. `undefined`: it does not open. */
export async function openDocument(
  host: HTMLElement,
  message: OpenMessage,
  tell: (message: FromViewer) => void,
): Promise<ViewedDocument | undefined> {
  const { ticket } = message;
  try {
    switch (message.kind) {
      case "open-photos":
        return showPhotos(host, ticket, message.photos, message.labels, tell);
      case "open-video":
        return showVideo(host, ticket, message.url, message.label, tell);
      case "open":
        return await openBytes(host, message, tell);
    }
  } catch (fault) {
    tell({ kind: "failed", ticket, why: faultOf(fault) });
    return undefined;
  }
}

/** Loads what draws a document, so that it is there before the bytes are. */
export async function prepareFor(as: "pdf" | "word"): Promise<void> {
  if (as === "word") await import("#renderer/viewer/word/show-word.ts");
  else (await import("#renderer/viewer/pdf/load-pdf.ts")).prepareWorker();
}

async function openBytes(
  host: HTMLElement,
  { as, ticket, bytes, labels }: Extract<ToViewer, { readonly kind: "open" }>,
  tell: (message: FromViewer) => void,
): Promise<ViewedDocument> {
  if (as === "word") {
    const { showWord } = await import("#renderer/viewer/word/show-word.ts");
    return showWord(host, ticket, bytes, tell);
  }
  const { showPdf } = await import("#renderer/viewer/pdf/show-pdf.ts");
  return showPdf(host, ticket, bytes, labels, tell);
}

const faultOf = (fault: unknown): ViewerFault =>
  fault instanceof Error && fault.name === "PasswordException" ? "locked" : "unreadable";

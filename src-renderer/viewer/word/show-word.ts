import type { FromViewer } from "#renderer/lib/viewer-messages.ts";
import type { ViewedDocument } from "#renderer/viewer/viewed-document.ts";
import { renderWord } from "#renderer/viewer/word/render-word.ts";

/** Makes the drawn pages as wide as their room, and again when the room changes; answers the end of it. */
function fitPages(view: HTMLElement): () => void {
  const fit = (): void => {
    const page = view.querySelector("section");
    view.style.zoom = "1";
    if (page !== null) view.style.zoom = String(Math.min(1.5, document.body.clientWidth / (page.offsetWidth + 32)));
  };
  const observer = new ResizeObserver(fit);
  observer.observe(document.body);
  fit();
  return () => observer.disconnect();
}

/** Shows a Word form. Errors: rejects when it is no readable .docx. */
export async function showWord(
  host: HTMLElement,
  ticket: number,
  bytes: ArrayBuffer,
  tell: (message: FromViewer) => void,
): Promise<ViewedDocument> {
  const { styles, pages } = await renderWord(bytes);
  const view = document.createElement("div");
  view.className = "word";
  view.tabIndex = 0;
  view.append(...pages);
  document.head.append(...styles);
  host.replaceChildren(view);
  const stop = fitPages(view);
  tell({ kind: "opened", ticket, pages: 0 });
  return {
    command: () => undefined,
    close() {
      stop();
      for (const style of styles) style.remove();
      view.remove();
    },
  };
}

import type { PDFDocumentProxy } from "pdfjs-dist";
import type { ViewerLabels } from "#renderer/lib/viewer-messages.ts";
import { fillLabel } from "#renderer/viewer/label.ts";
import { drawPage, emptyCanvas, type Drawing } from "#renderer/viewer/pdf/draw-page.ts";
import { watchNearPages } from "#renderer/viewer/pdf/near-pages.ts";

/** Small pictures of all pages beside the large ones. */
export interface ThumbnailList {
  readonly element: HTMLElement;
  /** Marks the page that is read. */
  readonly mark: (page: number) => void;
  readonly close: () => void;
}

const widthPx = 96;

/** Makes the list; only the pictures near its visible part are held. */
export function createThumbnailList(
  pdf: PDFDocumentProxy,
  first: { readonly width: number; readonly height: number },
  labels: ViewerLabels,
  onChoose: (page: number) => void,
): ThumbnailList {
  const element = document.createElement("nav");
  element.className = "thumbnails";
  element.setAttribute("aria-label", labels.thumbnails);
  const boxes = Array.from({ length: pdf.numPages }, (_, index) => createThumbnail(index + 1));
  element.append(...boxes.map((box) => box.element));
  const watch = watchNearPages(element, boxes, "50% 0px");

  function createThumbnail(page: number) {
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-label", fillLabel(labels.page, page, pdf.numPages));
    const picture = document.createElement("span");
    picture.style.height = `${Math.round((widthPx * first.height) / first.width)}px`;
    const number = document.createElement("b");
    number.textContent = String(page);
    button.append(picture, number);
    button.addEventListener("click", () => onChoose(page));
    let drawing: Drawing | undefined;
    let canvas: HTMLCanvasElement | undefined;
    const show = async (): Promise<void> => {
      const mine = drawPage(pdf, page, widthPx / first.width, 0, window.devicePixelRatio);
      drawing = mine;
      try {
        const drawn = await mine.done;
        if (drawing !== mine) emptyCanvas(drawn.canvas);
        else picture.replaceChildren((canvas = drawn.canvas));
      } catch {
        // The large page says that it cannot be drawn.
      }
    };
    return {
      element: button,
      show: () => void show(),
      release() {
        drawing?.stop();
        drawing = undefined;
        picture.replaceChildren();
        emptyCanvas(canvas);
        canvas = undefined;
      },
    };
  }

  return {
    element,
    mark(page) {
      for (const [index, { element: button }] of boxes.entries()) {
        if (index + 1 !== page) button.removeAttribute("aria-current");
        else if (!button.hasAttribute("aria-current")) {
          button.setAttribute("aria-current", "page");
          button.scrollIntoView({ block: "nearest" });
        }
      }
    },
    close() {
      watch.close();
      element.remove();
    },
  };
}

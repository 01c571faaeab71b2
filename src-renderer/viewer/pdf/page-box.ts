import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import type { ViewerLabels } from "#renderer/lib/viewer-messages.ts";
import { fillLabel } from "#renderer/viewer/label.ts";
import { drawPage, emptyCanvas, type Drawing } from "#renderer/viewer/pdf/draw-page.ts";
import { layText, type PageLetters } from "#renderer/viewer/pdf/text-over-page.ts";

/** The place of one page in the scroll: as large as its page, with a picture only while it is near. */
export interface PageBox {
  readonly element: HTMLElement;
  readonly number: number;
  /** Size of the page at scale 1, upright as it is turned now. */
  readonly size: () => { readonly width: number; readonly height: number };
  readonly letters: () => PageLetters | undefined;
  /** Takes a new size; what is drawn stays, stretched, until it is drawn anew. */
  readonly place: (scale: number, rotation: number) => void;
  /** Draws it at the size that it was placed at. */
  readonly show: () => void;
  /** Lets picture and letters go. */
  readonly release: () => void;
}

interface Surroundings {
  readonly pdf: PDFDocumentProxy;
  readonly total: number;
  readonly labels: ViewerLabels;
  /** Size until the page itself is known, in points. */
  readonly expected: { readonly width: number; readonly height: number };
  readonly onLetters: () => void;
}

/** Makes the place of page `number`. */
export function createPageBox(number: number, { pdf, total, labels, expected, onLetters }: Surroundings): PageBox {
  const element = document.createElement("div");
  element.className = "page";
  element.dataset["page"] = String(number);
  element.setAttribute("role", "img");
  element.setAttribute("aria-label", fillLabel(labels.page, number, total));
  let size = expected;
  let placed = { scale: 1, rotation: 0 };
  let drawing: Drawing | undefined;
  let canvas: HTMLCanvasElement | undefined;
  let letters: PageLetters | undefined;
  let known: PDFPageProxy | undefined;

  const turned = (): { readonly width: number; readonly height: number } =>
    placed.rotation % 180 === 0 ? size : { width: size.height, height: size.width };
  function resize(): void {
    const { width, height } = turned();
    element.style.width = `${Math.floor(width * placed.scale)}px`;
    element.style.height = `${Math.floor(height * placed.scale)}px`;
    element.style.setProperty("--total-scale-factor", String(placed.scale));
  }
  function dropLetters(): void {
    letters?.element.remove();
    letters = undefined;
  }
  async function draw(): Promise<void> {
    drawing?.stop();
    const mine = drawPage(pdf, number, placed.scale, placed.rotation, window.devicePixelRatio);
    drawing = mine;
    try {
      const drawn = await mine.done;
      if (drawing !== mine) {
        emptyCanvas(drawn.canvas);
        return;
      }
      known = drawn.page;
      const natural = drawn.page.getViewport({ scale: 1 });
      size = { width: natural.width, height: natural.height };
      resize();
      const before = canvas;
      canvas = drawn.canvas;
      element.replaceChildren(canvas);
      emptyCanvas(before);
      dropLetters();
      const laid = await layText(drawn.page, drawn.viewport);
      if (drawing !== mine) return;
      letters = laid;
      element.append(laid.element);
      onLetters();
    } catch {
      // A drawing that was stopped is no fault of the page.
      if (drawing === mine && canvas === undefined) element.textContent = `✕ ${fillLabel(labels.pageBroken, number)}`;
    }
  }
  return {
    element,
    number,
    size: turned,
    letters: () => letters,
    place(scale, rotation) {
      placed = { scale, rotation };
      dropLetters();
      resize();
    },
    show: () => void draw(),
    release() {
      drawing?.stop();
      drawing = undefined;
      dropLetters();
      element.replaceChildren();
      emptyCanvas(canvas);
      canvas = undefined;
      // Decoded pictures of the page; refused while something still draws it, and then it is let go next time.
      known?.cleanup();
    },
  };
}

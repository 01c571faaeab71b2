import type { PDFDocumentProxy, PDFPageProxy, PageViewport, RenderTask } from "pdfjs-dist";
import { canvasRatio } from "#renderer/viewer/pdf/canvas-ratio.ts";

/** A page that is drawn or being drawn; `stop` ends it. */
export interface Drawing {
  readonly done: Promise<DrawnPage>;
  readonly stop: () => void;
}

/** A page as pixels. */
interface DrawnPage {
  readonly page: PDFPageProxy;
  readonly canvas: HTMLCanvasElement;
  /** In CSS pixels. */
  readonly viewport: PageViewport;
}

/** Gives the memory of a canvas back at once, not when somebody collects it. */
export function emptyCanvas(canvas: HTMLCanvasElement | undefined): void {
  if (canvas !== undefined) canvas.width = canvas.height = 0;
}

/** Draws page `number` at `scale` pixels a point, turned by `rotation` degrees to the right. Errors: rejects when stopped. */
export function drawPage(
  pdf: PDFDocumentProxy,
  number: number,
  scale: number,
  rotation: number,
  screenRatio: number,
): Drawing {
  let task: RenderTask | undefined;
  let isStopped = false;
  const canvas = document.createElement("canvas");
  const draw = async (): Promise<DrawnPage> => {
    const page = await pdf.getPage(number);
    const turn = { rotation: (page.rotate + rotation) % 360 };
    const viewport = page.getViewport({ scale, ...turn });
    const ratio = canvasRatio(viewport.width, viewport.height, screenRatio);
    const sharp = page.getViewport({ scale: scale * ratio, ...turn });
    if (isStopped) throw new Error("stopped");
    canvas.width = Math.max(1, Math.floor(sharp.width));
    canvas.height = Math.max(1, Math.floor(sharp.height));
    task = page.render({ canvas, viewport: sharp });
    await task.promise;
    return { page, canvas, viewport };
  };
  const done = draw().catch((fault: unknown) => {
    emptyCanvas(canvas);
    throw fault;
  });
  const stop = (): void => {
    isStopped = true;
    task?.cancel();
  };
  return { done, stop };
}

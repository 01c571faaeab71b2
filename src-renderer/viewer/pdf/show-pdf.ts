import type { FromViewer, ViewerLabels, Zoom } from "#renderer/lib/viewer-messages.ts";
import type { ViewedDocument } from "#renderer/viewer/viewed-document.ts";
import { createFinder } from "#renderer/viewer/pdf/finder.ts";
import { loadPdf } from "#renderer/viewer/pdf/load-pdf.ts";
import { watchNearPages } from "#renderer/viewer/pdf/near-pages.ts";
import { createPageBox } from "#renderer/viewer/pdf/page-box.ts";
import { percentOf, scaleOf, stepZoom } from "#renderer/viewer/pdf/pdf-zoom.ts";
import { keepPlace, pageAt } from "#renderer/viewer/pdf/scroll-place.ts";
import { markHits } from "#renderer/viewer/pdf/search-marks.ts";
import { createThumbnailList, type ThumbnailList } from "#renderer/viewer/pdf/thumbnail-list.ts";

/** Room for the margins and the scroll bar beside a page that fits. */
const marginsPx = 32;

/** Shows a PDF as a scrolling list of pages. Errors: rejects when it does not open. */
export async function showPdf(
  host: HTMLElement,
  ticket: number,
  bytes: ArrayBuffer,
  labels: ViewerLabels,
  tell: (message: FromViewer) => void,
): Promise<ViewedDocument> {
  const opened = await loadPdf(bytes);
  const pdf = opened.document;
  const view = document.createElement("div");
  view.className = "pdf";
  const list = document.createElement("div");
  list.className = "pages";
  list.tabIndex = 0;
  list.setAttribute("role", "region");
  list.setAttribute("aria-label", labels.pages);
  view.append(list);
  let zoom: Zoom = "width";
  let rotation = 0;
  let page = 1;
  let told = "";
  let thumbnails: ThumbnailList | undefined;

  const finder = createFinder(pdf, ({ searched, hasText, hits, current }, isMove) => {
    const hit = hits[current - 1];
    tell({ kind: "found", ticket, searched, hasText, total: hits.length, current });
    mark();
    if (isMove && hit !== undefined) goTo(hit.page);
  });
  const mark = (): void => {
    const { hits, current } = finder.now();
    markHits(boxes, hits, hits[current - 1]);
    CSS.highlights.get("found-now")?.forEach((range) => {
      if (range instanceof Range) range.startContainer.parentElement?.scrollIntoView({ block: "center" });
    });
  };
  const onLetters = (): void => {
    if (finder.now().hits.length > 0) mark();
  };
  const boxes = Array.from({ length: pdf.numPages }, (_, index) =>
    createPageBox(index + 1, { pdf, total: pdf.numPages, labels, expected: opened.first, onLetters }),
  );
  list.append(...boxes.map(({ element }) => element));

  const scaleNow = (): number => {
    const room = { width: list.clientWidth - marginsPx, height: list.clientHeight - marginsPx };
    return scaleOf(zoom, room, boxes[page - 1]?.size() ?? opened.first);
  };
  const tellState = (): void => {
    const state = { page, percent: percentOf(scaleNow()), zoom };
    if (told === JSON.stringify(state)) return;
    told = JSON.stringify(state);
    tell({ kind: "pdf-state", ticket, ...state });
    thumbnails?.mark(page);
  };
  const lay = (): void => {
    if (list.clientWidth === 0) return;
    const restore = keepPlace(list, boxes[page - 1]?.element);
    const scale = scaleNow();
    for (const box of boxes) box.place(scale, rotation);
    restore();
    tellState();
  };
  const layAndDraw = (): void => {
    lay();
    near.refresh();
  };
  const goTo = (number: number): void => {
    const target = boxes[Math.min(boxes.length, Math.max(1, number)) - 1];
    if (target !== undefined) list.scrollTop = target.element.offsetTop - list.offsetTop;
  };
  const showThumbnails = (shown: boolean): void => {
    thumbnails?.close();
    thumbnails = shown ? createThumbnailList(pdf, opened.first, labels, goTo) : undefined;
    if (thumbnails === undefined) return;
    view.prepend(thumbnails.element);
    thumbnails.mark(page);
  };

  host.replaceChildren(view);
  lay();
  const near = watchNearPages(list, boxes, "60% 0px");
  list.addEventListener("scroll", () => {
    page = pageAt(list, boxes);
    tellState();
  });
  let isSized = false;
  const sizes = new ResizeObserver(() => {
    // The first call only says how large it is from the beginning.
    if (isSized) layAndDraw();
    isSized = true;
  });
  sizes.observe(list);
  tell({ kind: "opened", ticket, pages: pdf.numPages });
  tellState();
  return {
    command(command) {
      if (command.kind === "zoom") zoom = command.zoom;
      else if (command.kind === "step-zoom") zoom = stepZoom(percentOf(scaleNow()), command.direction);
      else if (command.kind === "rotate") rotation = (rotation + 90) % 360;
      else if (command.kind === "go-to") goTo(command.page);
      else if (command.kind === "thumbnails") showThumbnails(command.shown);
      else if (command.kind === "find") finder.find(command.text);
      else if (command.kind === "find-next") finder.next(command.direction);
      if (command.kind === "zoom" || command.kind === "step-zoom" || command.kind === "rotate") layAndDraw();
    },
    close() {
      sizes.disconnect();
      near.close();
      finder.close();
      thumbnails?.close();
      view.remove();
      opened.close();
    },
  };
}

interface NearBox {
  readonly element: HTMLElement;
  readonly show: () => void;
  readonly release: () => void;
}

/** Which boxes are near the part of `root` that is seen: they are shown, the others released. */
export interface NearPages {
  /** Shows the near ones again, after their size changed. */
  readonly refresh: () => void;
  readonly close: () => void;
}

/** Whoever scrolls fast passes pages that need not be drawn. */
const passingMs = 90;

/** Watches `boxes` as they come near and go; `margin` says how far beyond the edge is near. */
export function watchNearPages(root: HTMLElement, boxes: readonly NearBox[], margin: string): NearPages {
  const byElement = new Map<Element, NearBox>(boxes.map((box) => [box.element, box]));
  const near = new Map<NearBox, number>();
  let isFirst = true;
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const box = byElement.get(target);
        if (box === undefined) continue;
        const waiting = near.get(box);
        if (isIntersecting && waiting === undefined)
          near.set(
            box,
            window.setTimeout(() => box.show(), isFirst ? 0 : passingMs),
          );
        else if (!isIntersecting && waiting !== undefined) {
          window.clearTimeout(waiting);
          near.delete(box);
          box.release();
        }
      }
      isFirst = false;
    },
    { root, rootMargin: margin },
  );
  for (const { element } of boxes) observer.observe(element);
  return {
    refresh() {
      for (const box of near.keys()) box.show();
    },
    close() {
      observer.disconnect();
      for (const [box, waiting] of near) {
        window.clearTimeout(waiting);
        box.release();
      }
      near.clear();
    },
  };
}

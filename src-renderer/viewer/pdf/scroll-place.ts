interface Box {
  readonly element: HTMLElement;
  readonly number: number;
}

/** The page in the middle of what is seen. */
export function pageAt(list: HTMLElement, boxes: readonly Box[]): number {
  const middle = list.scrollTop + list.clientHeight / 2;
  // The first page whose lower edge lies below the middle; halved, because a book has hundreds.
  let low = 0;
  let high = boxes.length - 1;
  while (low < high) {
    const half = (low + high) >> 1;
    const element = boxes[half]?.element;
    if (element !== undefined && element.offsetTop - list.offsetTop + element.offsetHeight < middle) low = half + 1;
    else high = half;
  }
  return boxes[low]?.number ?? 1;
}

/** Remembers how far `element` is scrolled; the function scrolls there again after its size changed. */
export function keepPlace(list: HTMLElement, element: HTMLElement | undefined): () => void {
  if (element === undefined || element.offsetHeight === 0) return () => undefined;
  const above = list.scrollTop - (element.offsetTop - list.offsetTop);
  const part = above / element.offsetHeight;
  return () => {
    list.scrollTop = element.offsetTop - list.offsetTop + part * element.offsetHeight;
  };
}

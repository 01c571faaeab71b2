/**
 * Scrolls the counterpart of `scrolled` in each other column to the same place, so that the same page of the same form
 * stands beside it.
 *
 * Columns are built alike, so the counterpart is the element of the same classes at the same position among its likes.
 */
export function followScroll(scrolled: HTMLElement, column: Element, others: readonly Element[]): void {
  const like = (root: Element): Element[] => [...root.getElementsByClassName(scrolled.className)];
  const at = like(column).indexOf(scrolled);
  for (const other of others) {
    const counterpart = like(other)[at];
    if (counterpart === undefined) continue;
    counterpart.scrollTop = scrolled.scrollTop;
    counterpart.scrollLeft = scrolled.scrollLeft;
  }
}

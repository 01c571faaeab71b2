import { rangeOf, type PageHit } from "#renderer/viewer/pdf/page-search.ts";
import type { PageBox } from "#renderer/viewer/pdf/page-box.ts";

/** Marks the hits whose letters are laid out now, the current one apart. */
export function markHits(boxes: readonly PageBox[], hits: readonly PageHit[], current: PageHit | undefined): void {
  const others: Range[] = [];
  const chosen: Range[] = [];
  for (const hit of hits) {
    const letters = boxes[hit.page - 1]?.letters();
    const range = letters === undefined ? undefined : rangeOf(hit, letters);
    if (range !== undefined) (hit === current ? chosen : others).push(range);
  }
  CSS.highlights.set("found", new Highlight(...others));
  CSS.highlights.set("found-now", new Highlight(...chosen));
}

import { useCallback, useState } from "react";

export type Pane = "list" | "score";

/** Widths of the outer panes in pixels at the standard text size; the materials take the rest. */
export type PaneWidths = Readonly<Record<Pane, number>>;

/** How narrow and how wide a pane may be. */
export const paneLimits: Readonly<Record<Pane, { readonly leastPx: number; readonly mostPx: number }>> = {
  list: { leastPx: 180, mostPx: 420 },
  score: { leastPx: 320, mostPx: 620 },
};

const usual: PaneWidths = { list: 236, score: 392 };
const storageKey = "review-panes";

/** A width inside the pane's limits; nonsense gives the usual width. */
export function fitWidth(pane: Pane, widthPx: unknown): number {
  if (typeof widthPx !== "number" || !Number.isFinite(widthPx)) return usual[pane];
  const { leastPx, mostPx } = paneLimits[pane];
  return Math.round(Math.min(mostPx, Math.max(leastPx, widthPx)));
}

/** Widths out of what was remembered. */
export function readWidths(text: string | null): PaneWidths {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    const record = typeof value === "object" && value !== null ? Object.entries(value) : [];
    const widths = new Map<string, unknown>(record);
    return { list: fitWidth("list", widths.get("list")), score: fitWidth("score", widths.get("score")) };
  } catch {
    return usual;
  }
}

/** The panes' widths, remembered on this laptop. `null` gives a pane its usual width back. */
export function usePaneWidths(): readonly [PaneWidths, (pane: Pane, widthPx: number | null) => void] {
  const [widths, setWidths] = useState(() => readWidths(localStorage.getItem(storageKey)));
  const change = useCallback((pane: Pane, widthPx: number | null) => {
    setWidths((before) => {
      const after = { ...before, [pane]: fitWidth(pane, widthPx) };
      localStorage.setItem(storageKey, JSON.stringify(after));
      return after;
    });
  }, []);
  return [widths, change];
}

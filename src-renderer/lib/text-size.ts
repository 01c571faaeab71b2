import { create } from "zustand";

/** Sizes of the 字号 switch, in pixels of the base text. */
export const textSizes = [16, 18, 20] as const;
export type TextSize = (typeof textSizes)[number];

const storageKey = "text-size";

const stored = (): TextSize => textSizes.find((size) => String(size) === localStorage.getItem(storageKey)) ?? 16;

/** The base text size of all screens. */
export const useTextSize = create<{ readonly size: TextSize }>()(() => ({ size: stored() }));

/** Changes the size at once and remembers it. */
export function setTextSize(size: TextSize): void {
  localStorage.setItem(storageKey, String(size));
  useTextSize.setState({ size });
}

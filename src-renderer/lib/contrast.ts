import { create } from "zustand";

const storageKey = "contrast";

/** What the computer itself asks for, until the person chooses. */
const asked = (): boolean => window.matchMedia("(prefers-contrast: more), (forced-colors: active)").matches;

const stored = (): boolean => {
  const text = localStorage.getItem(storageKey);
  return text === null ? asked() : text === "high";
};

/** Whether all screens are shown in high contrast. */
export const useContrast = create<{ readonly isHigh: boolean }>()(() => ({ isHigh: stored() }));

/** Changes the contrast at once and remembers it. */
export function setHighContrast(isHigh: boolean): void {
  localStorage.setItem(storageKey, isHigh ? "high" : "usual");
  useContrast.setState({ isHigh });
}

import type { FromViewer } from "#renderer/lib/viewer-messages.ts";

/** Keys that belong to what is shown: they scroll it, move through it or press its buttons. */
const ownKeys = new Set(["Tab", "Enter", " ", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End", "Shift"]);

/**
 * Tells the page that a person is there, and the keys that are not the document's own, so that the desk's keys work while
 * the focus is in a frame.
 */
export function tellSigns(tell: (message: FromViewer) => void): void {
  window.addEventListener("keydown", (event) => {
    const { key, ctrlKey, altKey, shiftKey, metaKey, isComposing } = event;
    tell({ kind: "sign", sign: "wheel" });
    if (isComposing || (ownKeys.has(key) && !ctrlKey && !altKey && !metaKey)) return;
    if ((ctrlKey || metaKey) && (key === "c" || key === "a")) return;
    if (key.startsWith("Arrow") && !altKey && isScrolledOrSought(event.target)) return;
    event.preventDefault();
    tell({ kind: "key", key, ctrlKey, altKey, shiftKey, metaKey });
  });
  for (const sign of ["pointerdown", "wheel"] as const)
    window.addEventListener(sign, () => tell({ kind: "sign", sign }), { capture: true, passive: true });
}

/** A wide page is moved by the arrows, and a film is sought. */
const isScrolledOrSought = (target: EventTarget | null): boolean =>
  target instanceof HTMLVideoElement || (target instanceof Element && target.matches(".pages"));

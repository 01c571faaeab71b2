import { useEffect } from "react";
import { readDeskKey, type DeskKey } from "#renderer/expert/review/read-keys.ts";

/** A closed dialog may stay in the page, hidden. */
/** One that is on its way out holds no key back: who has confirmed goes on at once. */
const isDialogOpen = (): boolean =>
  [...document.querySelectorAll('[role="dialog"]')].some(
    (dialog) => dialog.checkVisibility() && !dialog.className.includes("-leave"),
  );

/** Whether letters typed there are letters. In a score field they are not, so single keys stay keys. */
const isTyping = (target: EventTarget | null): boolean =>
  (target instanceof HTMLInputElement && target.inputMode !== "decimal") || target instanceof HTMLTextAreaElement;

/** Listens to the keys of the desk wherever the focus is, but not behind a dialog. */
export function useDeskKeys(onKey: (key: Exclude<DeskKey, "show-keys">) => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const key = readDeskKey(event, isTyping(event.target));
      // The frame shows the keys itself.
      if (key === undefined || key === "show-keys" || isDialogOpen()) return;
      event.preventDefault();
      onKey(key);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [onKey]);
}

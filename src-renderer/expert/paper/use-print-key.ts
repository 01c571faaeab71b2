import { useEffect } from "react";

/** Calls `onPrint` on Ctrl+P or ⌘P anywhere; `undefined` leaves the key alone. */
export function usePrintKey(onPrint: (() => void) | undefined): void {
  useEffect(() => {
    if (onPrint === undefined) return;
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key.toLowerCase() !== "p") return;
      event.preventDefault();
      onPrint();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [onPrint]);
}

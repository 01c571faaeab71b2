import { useEffect, useRef, useState, type RefObject } from "react";

/** The present height of an element in pixels, followed as it changes; 0 before the first measure. */
export function useHeight<Kind extends HTMLElement>(): readonly [RefObject<Kind | null>, number] {
  const element = useRef<Kind>(null);
  const [heightPx, setHeightPx] = useState(0);
  useEffect(() => {
    if (element.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setHeightPx(Math.floor(entry.contentRect.height));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, heightPx];
}

import { useEffect } from "react";
import { call } from "#renderer/lib/api.ts";
import { useIdleMinutes } from "#renderer/lib/idle-lock.ts";

/** The desk is told at most this often that a person is there. */
const sayEveryMs = 20_000;

/** What a person does; a video that plays is watched. */
const signs = ["keydown", "pointerdown", "wheel", "timeupdate"] as const;

/** While a desk is open, tells the core that a person is at it, so that it does not lock itself. */
export function usePresence(isOpen: boolean): void {
  const minutes = useIdleMinutes((state) => state.minutes);
  useEffect(() => {
    if (!isOpen) return;
    let saidAtMs = -sayEveryMs;
    const say = (event: { readonly timeStamp: number }): void => {
      if (event.timeStamp - saidAtMs < sayEveryMs) return;
      saidAtMs = event.timeStamp;
      void call("desk/stay", { idleMinutes: minutes });
    };
    say({ timeStamp: performance.now() });
    // Media events do not bubble: they are caught on their way down.
    for (const sign of signs) window.addEventListener(sign, say, { capture: true, passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, say, { capture: true });
    };
  }, [isOpen, minutes]);
}

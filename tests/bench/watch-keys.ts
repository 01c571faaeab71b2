/** Times of one key in a score field, milliseconds after it was pressed. */
interface KeyTimes {
  /** Field and total hold the score, laid out and ready to be drawn. */
  readonly shownMs: number;
  /** The frame with it begins. */
  readonly frameMs: number;
  /** The page says «已保存» again. */
  readonly savedMs: number;
}

/** What the page notes for the benchmark. */
export interface DeskNotes {
  readonly keys: KeyTimes[];
  /** From the key to the first picture or page of the next candidate. */
  readonly moves: number[];
  /** How long a call that does nothing takes, sent with each digit while `asksNothing`. */
  readonly nothings: number[];
  asksNothing: boolean;
}

/**
 * Notes the times of digits in score fields and of Alt+↓; runs in the page, so it may use nothing from outside. The
 * notes are in `window.deskNotes`.
 */
export function watchKeys(): void {
  const notes: DeskNotes = { keys: [], moves: [], nothings: [], asksNothing: false };
  const { bridge } = window as unknown as { readonly bridge: { call(name: string, input: object): Promise<unknown> } };
  const askNothing = (): void => {
    const askedMs = performance.now();
    void bridge.call("app/info", {}).then(() => notes.nothings.push(performance.now() - askedMs));
  };
  Object.assign(window, { deskNotes: notes });
  const saved = (): boolean =>
    /已保存 \d/.test([...document.querySelectorAll('header [role="status"]')].map((one) => one.textContent).join(""));
  const watchScore = (pressedMs: number): void => {
    let shownMs = 0;
    let frameMs = 0;
    const observer = new MutationObserver(() => {
      if (!saved()) return;
      observer.disconnect();
      notes.keys.push({ shownMs, frameMs, savedMs: performance.now() - pressedMs });
    });
    document.addEventListener(
      "input",
      () => {
        // The listeners of the program have run and drawn by then.
        queueMicrotask(() => {
          document.body.getBoundingClientRect();
          shownMs = performance.now() - pressedMs;
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
          requestAnimationFrame(() => {
            frameMs = performance.now() - pressedMs;
          });
        });
      },
      { once: true },
    );
  };
  const watchMove = (pressedMs: number): void => {
    const nameOf = (): string | undefined => document.querySelector("section h2")?.textContent;
    const before = nameOf();
    const look = (): void => {
      // The frames of the viewers cannot be looked into: they say when a picture stands, or the pages are laid out.
      const panel = document.querySelector('[role="tabpanel"]');
      const isSeen = panel?.querySelector("iframe") != null && !/正在打开材料/.test(panel.textContent);
      if (nameOf() !== before && isSeen) notes.moves.push(performance.now() - pressedMs);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.altKey && event.key === "ArrowDown") watchMove(event.timeStamp);
      else if (/^\d$/.test(event.key)) {
        if (notes.asksNothing) askNothing();
        watchScore(event.timeStamp);
      }
    },
    { capture: true },
  );
}

/** Whether the frame of the material that is open has said that there is something to be seen. */
export function isMaterialSeen(): boolean {
  const panel = document.querySelector('[role="tabpanel"]');
  return panel?.querySelector("iframe") != null && !/正在打开材料/.test(panel.textContent);
}

/** Scrolls the list of candidates from end to end; answers the longest task meanwhile, 0 when none was over 50 ms. */
export async function scrollList(): Promise<{ readonly longestMs: number; readonly frames: number }> {
  const list = document.querySelector("nav ul")?.parentElement;
  if (list == null) throw new Error("there is no list");
  let longestMs = 0;
  const observer = new PerformanceObserver((entries) => {
    for (const { duration } of entries.getEntries()) longestMs = Math.max(longestMs, duration);
  });
  observer.observe({ type: "longtask" });
  let frames = 0;
  for (let top = 0; top < list.scrollHeight; top += 150) {
    list.scrollTop = top;
    frames += 1;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  return { longestMs, frames };
}

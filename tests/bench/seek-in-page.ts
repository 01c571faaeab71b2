/** What was measured in the page. */
export interface PageSeeks {
  readonly openMs: number;
  readonly seekMs: readonly number[];
}

/**
 * Opens a video and seeks in it, from one third to the other; runs in the page, so it may use nothing from outside.
 *
 * A seek ends when the browser hands over the frame of the new place to be drawn.
 */
export async function seekInPage({ url, seeks }: { readonly url: string; readonly seeks: number }): Promise<PageSeeks> {
  const video = document.createElement("video");
  video.muted = true;
  video.style.width = "800px";
  document.body.prepend(video);
  const startMs = performance.now();
  video.src = url;
  await new Promise((resolve, reject) => {
    video.addEventListener("loadedmetadata", resolve, { once: true });
    video.addEventListener("error", () => reject(new Error(video.error?.message)), { once: true });
  });
  const openMs = performance.now() - startMs;
  const seekMs: number[] = [];
  for (let at = 0; at < seeks; at += 1) {
    const from = at % 2 === 0 ? 0.33 : 0.66;
    const target = video.duration * (from + at / 100) + 0.7;
    const frame = new Promise<void>((resolve) => {
      const seen = (_now: number, { mediaTime }: { mediaTime: number }): void => {
        if (Math.abs(mediaTime - target) < 0.1) resolve();
        else video.requestVideoFrameCallback(seen);
      };
      video.requestVideoFrameCallback(seen);
    });
    const askedMs = performance.now();
    video.currentTime = target;
    await frame;
    seekMs.push(performance.now() - askedMs);
  }
  video.remove();
  return { openMs, seekMs };
}

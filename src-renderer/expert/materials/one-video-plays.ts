let stopPlaying: (() => void) | undefined;

/** Says that a video plays now; `stop` is called when another one starts. */
export function tellVideoPlays(stop: () => void): void {
  if (stopPlaying !== stop) stopPlaying?.();
  stopPlaying = stop;
}

/** Says that a video is gone. */
export function tellVideoGone(stop: () => void): void {
  if (stopPlaying === stop) stopPlaying = undefined;
}

import { setImmediate } from "node:timers/promises";

/** Candidates that are worked through in one piece: some hundredths of a second. */
const atOnce = 50;

/** Works through a long list piece by piece; between two pieces the core answers whoever asks. */
export async function inPieces<Item>(
  items: readonly Item[],
  signal: AbortSignal,
  work: (piece: readonly Item[], from: number) => void,
): Promise<void> {
  for (let from = 0; from < items.length; from += atOnce) {
    await setImmediate();
    signal.throwIfAborted();
    work(items.slice(from, from + atOnce), from);
  }
}

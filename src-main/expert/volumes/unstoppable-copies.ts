import { dirname } from "node:path";
import { copyIntoPlace } from "#main/files/copy-into-place.ts";

/*
 * The kernel's copy cannot be stopped. Who cancels gets an answer at once and the copy of that one volume goes on to its
 * end; whoever works in the same folder next waits for it, so that two copies never grow under one name.
 */
const running = new Map<string, Promise<void>>();

/** Copies as `copyIntoPlace` does. Errors: rejects with the signal's reason at once when aborted, or with the system's error. */
export function copyUnlessAborted(
  source: string,
  target: string,
  onSize: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return Promise.reject(reasonOf(signal));
  const copy = copyIntoPlace(source, target, (bytes) => {
    if (!signal.aborted) onSize(bytes);
  }).finally(() => running.delete(target));
  running.set(target, copy);
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(reasonOf(signal));
    signal.addEventListener("abort", abort, { once: true });
    copy.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}

/** Resolves when no copy into this folder is under way any more. */
export async function copiesEnded(folder: string): Promise<void> {
  const copies = [...running].filter(([target]) => dirname(target) === folder).map(([, copy]) => copy);
  await Promise.allSettled(copies);
}

const reasonOf = (signal: AbortSignal): Error =>
  signal.reason instanceof Error ? signal.reason : new DOMException("stopped", "AbortError");

import type { FromViewer } from "#renderer/lib/viewer-messages.ts";

/** Asks the page for the bytes of photos and hands them to whoever asked. */
export interface ByteAsker {
  readonly ask: (photo: number, size: "thumbnail" | "full") => Promise<ArrayBuffer | null>;
  readonly receive: (ask: number, bytes: ArrayBuffer | null) => void;
}

/** One asker for one document. */
export function createByteAsker(ticket: number, tell: (message: FromViewer) => void): ByteAsker {
  const waiting = new Map<number, (bytes: ArrayBuffer | null) => void>();
  let asked = 0;
  return {
    ask: (photo, size) =>
      new Promise((resolve) => {
        asked += 1;
        waiting.set(asked, resolve);
        tell({ kind: "need", ticket, ask: asked, photo, size });
      }),
    receive(ask, bytes) {
      waiting.get(ask)?.(bytes);
      waiting.delete(ask);
    },
  };
}

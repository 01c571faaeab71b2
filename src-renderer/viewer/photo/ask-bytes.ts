import type { FromViewer } from "#renderer/lib/viewer-messages.ts";

/** Asks the page for the bytes of photos and hands them to whoever asked. */
export interface ByteAsker {
  /** The same small picture is asked for once. */
  readonly ask: (photo: number, size: "thumbnail" | "full") => Promise<ArrayBuffer | null>;
  readonly receive: (ask: number, bytes: ArrayBuffer | null) => void;
}

/** One asker for one document. */
export function createByteAsker(ticket: number, tell: (message: FromViewer) => void): ByteAsker {
  const waiting = new Map<number, (bytes: ArrayBuffer | null) => void>();
  const small = new Map<number, Promise<ArrayBuffer | null>>();
  let asked = 0;
  const need = (photo: number, size: "thumbnail" | "full"): Promise<ArrayBuffer | null> =>
    new Promise((resolve) => {
      asked += 1;
      waiting.set(asked, resolve);
      tell({ kind: "need", ticket, ask: asked, photo, size });
    });
  return {
    ask(photo, size) {
      if (size === "full") return need(photo, size);
      const known = small.get(photo) ?? need(photo, size);
      small.set(photo, known);
      return known;
    },
    receive(ask, bytes) {
      waiting.get(ask)?.(bytes);
      waiting.delete(ask);
    },
  };
}

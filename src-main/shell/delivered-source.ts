import { open, type FileHandle } from "node:fs/promises";
import type { MaterialLocation } from "#main/materials/material-location.ts";
import type { MaterialRefusal } from "#main/materials/opened-material.ts";

/** The bytes of one answer, piece by piece. */
export interface MaterialSource {
  /** The next piece, `undefined` after the last. Rejects when the bytes cannot be had. */
  next(): Promise<Uint8Array | undefined>;
  close(): Promise<void>;
}

/** A source, or why there is none. */
export type SourceOrRefusal =
  | { readonly kind: "source"; readonly source: MaterialSource }
  | { readonly kind: "refused"; readonly why: MaterialRefusal };

const pieceBytes = 256 * 1024;

/** `length` bytes from `first` of a file that the secretariat took in, read when they are asked for. */
export async function openDelivered(
  { path, offset }: MaterialLocation,
  first: number,
  length: number,
): Promise<SourceOrRefusal> {
  let file: FileHandle;
  try {
    file = await open(path, "r");
  } catch {
    return { kind: "refused", why: "unknown" };
  }
  let sent = 0;
  return {
    kind: "source",
    source: {
      async next() {
        const size = Math.min(pieceBytes, length - sent);
        if (size === 0) return undefined;
        const { bytesRead, buffer } = await file.read(new Uint8Array(size), 0, size, offset + first + sent);
        if (bytesRead === 0) throw new Error("a material is shorter than its entry says");
        sent += bytesRead;
        return buffer.subarray(0, bytesRead);
      },
      close: () => file.close(),
    },
  };
}

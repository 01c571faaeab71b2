/** Forms with pictures unpack to some tens of megabytes. */
const mostBytes = 200 * 2 ** 20;

const marks = { end: 0x06054b50, entry: 0x02014b50 } as const;
const sizes = { end: 22, entry: 46, local: 30, longestComment: 65_535 } as const;

/**
 * Whether the parts of an archive unpack to as much as a Word form may: by unpacking them into nowhere, for the directory
 * may say what it likes. What is no archive fits; whoever opens it will see.
 */
export async function fitsInMemory(bytes: ArrayBuffer, most: number = mostBytes): Promise<boolean> {
  let left = most;
  for (const { packed, isStored } of partsOf(bytes)) {
    left -= isStored ? packed.byteLength : await unpackedBytes(packed, left);
    if (left < 0) return false;
  }
  return true;
}

interface Part {
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly isStored: boolean;
}

function* partsOf(bytes: ArrayBuffer): Iterable<Part> {
  const view = new DataView(bytes);
  const end = directoryEnd(view);
  if (end === undefined) return;
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < view.getUint16(end + 10, true); entry += 1) {
    if (at + sizes.entry > view.byteLength || view.getUint32(at, true) !== marks.entry) return;
    const local = view.getUint32(at + 42, true);
    if (local + sizes.local > view.byteLength) return;
    const start = local + sizes.local + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const length = Math.min(view.getUint32(at + 20, true), Math.max(0, view.byteLength - start));
    const isStored = view.getUint16(at + 10, true) === 0;
    if (start <= view.byteLength) yield { packed: new Uint8Array(bytes, start, length), isStored };
    at += sizes.entry + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

function directoryEnd(view: DataView): number | undefined {
  const last = view.byteLength - sizes.end;
  for (let at = last; at >= Math.max(0, last - sizes.longestComment); at -= 1)
    if (view.getUint32(at, true) === marks.end) return at;
  return undefined;
}

/** How much comes out, or more than `most` once it is known to be more. */
async function unpackedBytes(packed: Uint8Array<ArrayBuffer>, most: number): Promise<number> {
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  let total = 0;
  try {
    for await (const chunk of unpacked) {
      total += chunk.byteLength;
      if (total > most) break;
    }
  } catch {
    // Broken: whoever opens it will say so.
  }
  return total;
}

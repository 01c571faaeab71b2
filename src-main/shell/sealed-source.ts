import type { MaterialPart } from "#main/materials/opened-material.ts";
import type { SourceOrRefusal } from "#main/shell/delivered-source.ts";

/**
 * `length` bytes from `first` of a sealed material, which the core reads, verifies and opens record by record.
 *
 * The first record is read at once, so that a refusal can still be said by a status.
 */
export async function openSealed(
  read: (first: number, last: number) => Promise<MaterialPart>,
  first: number,
  length: number,
): Promise<SourceOrRefusal> {
  const end = first + length;
  const beginning: MaterialPart =
    length === 0 ? { kind: "bytes", bytes: new Uint8Array() } : await read(first, end - 1);
  if (beginning.kind === "refused") return beginning;
  let ready: Uint8Array | undefined = beginning.bytes;
  let next = first;
  return {
    kind: "source",
    source: {
      async next() {
        if (next === end) return undefined;
        const piece = ready ?? (await pieceOf(read(next, end - 1)));
        ready = undefined;
        next += piece.length;
        return piece;
      },
      close() {
        ready = undefined;
        return Promise.resolve();
      },
    },
  };
}

async function pieceOf(asked: Promise<MaterialPart>): Promise<Uint8Array> {
  const part = await asked;
  if (part.kind === "refused") throw new Error(`a material broke off: ${part.why}`);
  if (part.bytes.length === 0) throw new Error("a material is shorter than its entry says");
  return part.bytes;
}

/** What a `Range` header asks for. `first` and `last` are both sent. */
export type ByteRange =
  | { readonly kind: "whole" }
  | { readonly kind: "part"; readonly first: number; readonly last: number }
  | { readonly kind: "unsatisfiable" };

/**
 * The part of a file of `sizeBytes` that a `Range` header names: `bytes=a-b`, `bytes=a-` or `bytes=-n`.
 *
 * A header of another form, several ranges among them, counts as absent, as RFC 9110 §14.2 allows.
 */
export function parseByteRange(header: string | null, sizeBytes: number): ByteRange {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? "") ?? [];
  if (from !== "") return rangeFrom(Number(from), to === "" ? sizeBytes - 1 : Number(to), sizeBytes, to === "");
  return to === "" ? { kind: "whole" } : lastBytes(Math.min(Number(to), sizeBytes), sizeBytes);
}

function rangeFrom(first: number, asked: number, sizeBytes: number, isOpen: boolean): ByteRange {
  if (asked < first && !isOpen) return { kind: "whole" };
  if (first >= sizeBytes) return { kind: "unsatisfiable" };
  return { kind: "part", first, last: Math.min(asked, sizeBytes - 1) };
}

const lastBytes = (count: number, sizeBytes: number): ByteRange =>
  count === 0 ? { kind: "unsatisfiable" } : { kind: "part", first: sizeBytes - count, last: sizeBytes - 1 };

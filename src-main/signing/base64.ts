/** Base64 with padding. */
export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

/** The bytes of canonical base64 of exactly `size` bytes, otherwise `undefined`: one value has one spelling. */
export function fromBase64(text: string, size: number): Uint8Array | undefined {
  const bytes = new Uint8Array(Buffer.from(text, "base64"));
  return bytes.length === size && toBase64(bytes) === text ? bytes : undefined;
}

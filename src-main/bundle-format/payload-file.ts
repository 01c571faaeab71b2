/** A sealed file on its way into a bundle: its place in the bag and what is known of its sealed bytes. */
export interface SealedPayload {
  readonly kind: "sealed";
  /** Payload path, e.g. `data/t/0f3a91c277d05b1e.bin`. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly crc32: number;
  readonly pieces: readonly string[] | undefined;
  /** The sealed bytes, or the absolute path of the file that holds them. */
  readonly source: Uint8Array | string;
}

/** A file that is sealed while it is put into its volume: documents and videos, which may be large. */
export interface PlainPayload {
  readonly kind: "plain";
  readonly path: string;
  /** Of the sealed file. */
  readonly sizeBytes: number;
  /** Absolute path of the original. */
  readonly source: string;
  readonly plainBytes: number;
  /** SHA-256 that the original has to have. */
  readonly plainSha256: string;
  readonly ikm: Uint8Array;
  readonly salt: Uint8Array;
}

export type PayloadFile = SealedPayload | PlainPayload;

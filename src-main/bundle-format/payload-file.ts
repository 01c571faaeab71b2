/** A file that goes into a bundle: its place in the bag, what it holds, and where its bytes lie now. */
export interface PayloadFile {
  /** Payload path, e.g. `data/m/0f3a91c277d05b1e.jpg`. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  readonly crc32: number;
  /** Absolute path of the file to pack. */
  readonly source: string;
}

/** The bytes of a file, and its size: what is missing to it are zeros at the end, which take no place on most disks. */
export interface FileBytes {
  readonly bytes: Uint8Array;
  readonly sizeBytes: number;
}

/** A file of these bytes and nothing behind them, or zeros up to `sizeBytes`. */
export const filled = (bytes: Uint8Array, sizeBytes: number = bytes.length): FileBytes => ({ bytes, sizeBytes });

/** Makes photos; each `key` gives another picture, the same key the same bytes. */
export interface PhotoStudio {
  workPhoto(key: string): Promise<FileBytes>;
  /** Of exactly `bytes` bytes, below or above what the rules allow. */
  workPhotoOf(key: string, bytes: number): Promise<FileBytes>;
  /** A photo that ends in the middle. */
  cutOff(key: string): Promise<FileBytes>;
  portrait(key: string, landscape: boolean): Promise<FileBytes>;
  png(key: string): Promise<FileBytes>;
}

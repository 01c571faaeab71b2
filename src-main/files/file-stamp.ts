import { stat } from "node:fs/promises";

/** What tells without opening a file that it was not touched. */
export interface FileStamp {
  readonly sizeBytes: number;
  /** Nanoseconds since 1970 as decimal digits. */
  readonly mtimeNs: string;
}

/**
 * Size and time of the last change of a file.
 *
 * Errors: rejects when it is not there.
 */
export async function fileStamp(path: string): Promise<FileStamp> {
  const { size, mtimeNs } = await stat(path, { bigint: true });
  return { sizeBytes: Number(size), mtimeNs: String(mtimeNs) };
}

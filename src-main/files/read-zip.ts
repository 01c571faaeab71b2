import type { Readable } from "node:stream";
import { fromBufferPromise, openPromise, type Entry } from "yauzl";

/** What a foreign ZIP may hold at most; more is a bomb or a mistake. */
export interface ZipLimits {
  readonly entries: number;
  readonly totalBytes: number;
  /** Unpacked : packed size of one entry above 1 MiB. */
  readonly ratio: number;
}

/** An open ZIP whose directory has been read and lies within the limits. */
export interface OpenZip {
  readonly entries: readonly Entry[];
  /** Content of an entry; when it holds more or fewer bytes than the directory says, the stream fails. */
  stream(entry: Entry): Promise<Readable>;
  bytes(entry: Entry): Promise<Buffer>;
  /** For what another reader unpacks again. Errors: rejects when the entry itself says that it is packed in another way than the directory says. */
  checkMethod(entry: Entry): Promise<void>;
  close(): void;
}

/**
 * Opens a foreign ZIP, by its path or its bytes, and reads its directory.
 *
 * Errors: rejects with a plain reason when it is no ZIP or goes beyond the limits.
 */
export async function openZip(source: string | Buffer, limits: ZipLimits): Promise<OpenZip> {
  // Names are decoded by whoever needs them: yauzl reads names without the UTF-8 flag as code page 437.
  const options = { autoClose: false, decodeStrings: false, validateEntrySizes: true };
  const zip = await (typeof source === "string" ? openPromise(source, options) : fromBufferPromise(source, options));
  const entries: Entry[] = [];
  let totalBytes = 0;
  try {
    if (zip.entryCount > limits.entries) throw new Error("too many entries in the archive");
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      totalBytes += entry.uncompressedSize;
      if (totalBytes > limits.totalBytes) throw new Error("the archive unpacks to more than is allowed");
      const isBig = entry.uncompressedSize > 2 ** 20;
      if (isBig && entry.uncompressedSize > limits.ratio * Math.max(1, entry.compressedSize))
        throw new Error("the archive unpacks to far more than it holds");
    }
  } catch (fault) {
    zip.close();
    throw fault;
  }
  const stream = (entry: Entry): Promise<Readable> => zip.openReadStreamPromise(entry, {});
  return {
    entries,
    stream,
    async bytes(entry) {
      const chunks: Buffer[] = [];
      for await (const chunk of await stream(entry)) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    async checkMethod(entry) {
      const { compressionMethod } = await zip.readLocalFileHeaderPromise(entry);
      if (compressionMethod !== entry.compressionMethod) throw new Error("the archive unpacks to other than it says");
    },
    close: () => zip.close(),
  };
}

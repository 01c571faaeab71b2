/** Opened records of materials: a page of a PDF asks for the same record many times. */
export interface RecordCache {
  get(payload: string, record: number): Buffer | undefined;
  put(payload: string, record: number, bytes: Buffer): void;
  /** Overwrites and forgets all of them; nothing is kept afterwards. */
  erase(): void;
}

/** An empty cache; the records used longest ago go first. */
export function createRecordCache(limitBytes = 8 * 1024 * 1024): RecordCache {
  const records = new Map<string, Buffer>();
  let heldBytes = 0;
  let erased = false;
  const nameOf = (payload: string, record: number): string => `${payload}#${record}`;

  function drop(name: string, bytes: Buffer): void {
    records.delete(name);
    heldBytes -= bytes.length;
    bytes.fill(0);
    // Given back at once: left to the collector, a few photos make it walk through everything that the core holds.
    if (bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength > Buffer.poolSize) bytes.buffer.transfer(0);
  }

  return {
    get(payload, record) {
      const name = nameOf(payload, record);
      const bytes = records.get(name);
      if (bytes === undefined) return undefined;
      // A map keeps the order of insertion: the end is what was used last.
      records.delete(name);
      records.set(name, bytes);
      return bytes;
    },
    put(payload, record, bytes) {
      const name = nameOf(payload, record);
      const before = records.get(name);
      if (before === bytes) return;
      if (before !== undefined) drop(name, before);
      if (erased || bytes.length > limitBytes) return;
      records.set(name, bytes);
      heldBytes += bytes.length;
      for (const [oldest, held] of records) {
        if (heldBytes <= limitBytes) break;
        drop(oldest, held);
      }
    },
    erase() {
      for (const [name, bytes] of records) drop(name, bytes);
      erased = true;
    },
  };
}

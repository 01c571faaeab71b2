import type { VolumeRow } from "#main/expert/volumes/volume-rows.ts";
import type { CallContext } from "#main/world.ts";

/** Counts two kinds of work that go on side by side as one. */
export interface Meter {
  /** So much of the volume is copied now. */
  copying(row: VolumeRow, bytes: number): void;
  copied(row: VolumeRow): void;
  /** The copy failed; nothing of it counts. */
  gaveUp(row: VolumeRow): void;
  /** So much more of the volume is hashed. */
  hashed(row: VolumeRow, bytes: number): void;
}

/**
 * Progress of `all` volumes, of which `copied` have to be copied before they are hashed.
 *
 * Units: bytes of volumes made ready, so that the total is what the person sees on the stick; a byte that was copied and
 * not yet hashed is half ready.
 */
export function createMeter(
  all: readonly VolumeRow[],
  copied: readonly VolumeRow[],
  progress: CallContext["progress"],
): Meter {
  const total = sizeOf(all);
  const work = total + sizeOf(copied);
  const copiedBytes = new Map<number, number>();
  let hashedBytes = 0;
  const copying = new Set<number>();

  function tell(row: VolumeRow, phase: "copy" | "verify"): void {
    const doneWork = hashedBytes + [...copiedBytes.values()].reduce((sum, bytes) => sum + bytes, 0);
    const done = work === 0 ? 0 : Math.min(total, Math.floor((doneWork * total) / work));
    progress({ phase, done, total, unit: "bytes", label: row.fileName });
  }

  return {
    copying(row, bytes) {
      copying.add(row.number);
      copiedBytes.set(row.number, Math.min(bytes, row.sizeBytes));
      tell(row, "copy");
    },
    copied(row) {
      copying.delete(row.number);
      copiedBytes.set(row.number, row.sizeBytes);
      tell(row, "copy");
    },
    gaveUp(row) {
      copying.delete(row.number);
      copiedBytes.delete(row.number);
    },
    hashed(row, bytes) {
      hashedBytes += bytes;
      // While a copy runs, the copy is what the person waits for.
      if (copying.size === 0) tell(row, "verify");
    },
  };
}

const sizeOf = (rows: readonly VolumeRow[]): number => rows.reduce((sum, row) => sum + row.sizeBytes, 0);

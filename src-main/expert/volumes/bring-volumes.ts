import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Finding } from "#shared/finding.ts";
import type { OpenedHead } from "#main/bundle-format/read-head.ts";
import { diskReason } from "#main/bundle-format/unreadable.ts";
import { verifyVolume } from "#main/bundle-format/verify-volume.ts";
import { syncToDisk } from "#main/files/copy-into-place.ts";
import { copyFault, type CopyFault } from "#main/expert/volumes/copy-fault.ts";
import { createMeter, type Meter } from "#main/expert/volumes/meter.ts";
import { copyUnlessAborted } from "#main/expert/volumes/unstoppable-copies.ts";
import { volumeFinding } from "#main/expert/volumes/volume-finding.ts";
import { hasSize, setVolume, type VolumeRow } from "#main/expert/volumes/volume-rows.ts";
import type { CallContext } from "#main/world.ts";

/** Volumes that a laptop still needs, and where they are. */
export interface Delivery {
  /** The head on this laptop. */
  readonly head: OpenedHead;
  readonly folder: string;
  /** Rows of the volumes that are not verified yet. */
  readonly wanted: readonly VolumeRow[];
  /** Copies that were found on sticks, by number. */
  readonly sources: ReadonlyMap<number, readonly string[]>;
  /** A damaged copy is thrown away while the bundle is incoming; later its whole files are still of use. */
  readonly keepsDamaged: boolean;
}

/** What became of a delivery. Whatever is not named was copied and verified. */
export interface Delivered {
  readonly findings: readonly Finding[];
  /** Rows that are on no stick, or whose stick is gone. */
  readonly missing: readonly VolumeRow[];
  /** What stopped the copying before its end. */
  readonly stopped: Extract<CopyFault, { kind: "no-space" | "unwritable" }> | undefined;
}

interface Work extends Delivery {
  readonly context: CallContext;
  readonly meter: Meter;
  readonly findings: Finding[];
}

/** Where a volume lies on this laptop. */
export const volumeTarget = (folder: string, row: Pick<VolumeRow, "fileName">): string => join(folder, row.fileName);

/** Whether a whole copy lies on this laptop already; not whether it is right. */
export const isHere = (folder: string, row: VolumeRow): boolean =>
  row.state !== "damaged" && hasSize(volumeTarget(folder, row), row.sizeBytes);

/**
 * Copies and verifies volumes: while one is copied, the one before is hashed on the laptop's own copy.
 *
 * Everything that came whole stays, whatever happens to the others.
 * Errors: rejects when the call is cancelled.
 */
export async function bringVolumes(delivery: Delivery, context: CallContext): Promise<Delivered> {
  const { wanted, sources } = delivery;
  const copied = wanted.filter((row) => needsCopy(row, delivery) && sources.has(row.number));
  const work: Work = { ...delivery, context, meter: createMeter(wanted, copied, context.progress), findings: [] };
  const missing: VolumeRow[] = [];
  let stopped: Delivered["stopped"];
  let hashing = Promise.resolve();
  const hashNext = (row: VolumeRow): void => {
    hashing = hashing.then(() => hashCopy(row, work));
    // It is awaited at the end; until then a cancelled hash must not count as an unheard failure.
    hashing.catch(() => undefined);
  };
  for (const row of wanted.toSorted((one, other) => rank(one, delivery) - rank(other, delivery))) {
    const fault =
      stopped ?? (needsCopy(row, delivery) ? await copyFrom(sources.get(row.number), row, work) : undefined);
    if (fault === undefined) hashNext(row);
    else if (fault.kind === "source-gone") missing.push(row);
    else if (fault.kind !== "broken") stopped = fault;
  }
  await hashing;
  return { findings: work.findings, missing, stopped };
}

const needsCopy = (row: VolumeRow, { folder }: Delivery): boolean => row.number > 0 && !isHere(folder, row);

/** What is here already is hashed first, while the first copy runs. */
const rank = (row: VolumeRow, delivery: Delivery): number => (needsCopy(row, delivery) ? row.number : row.number - 1e6);

/** Tries each stick that has the volume. Answers why there is no copy, or `undefined` when there is one. */
async function copyFrom(
  sources: readonly string[] = [],
  row: VolumeRow,
  { context, folder, meter, findings }: Work,
): Promise<CopyFault | undefined> {
  const target = volumeTarget(folder, row);
  const db = context.databases.expert();
  let fault: CopyFault | undefined = { kind: "source-gone" };
  for (const source of sources) {
    try {
      meter.copying(row, 0);
      await copyUnlessAborted(source, target, (bytes) => meter.copying(row, bytes), context.signal);
      setVolume(db, row, { path: target, state: "present", damaged: [] });
      meter.copied(row);
      return undefined;
    } catch (error) {
      context.signal.throwIfAborted();
      meter.gaveUp(row);
      fault = await copyFault(error, source);
      if (fault.kind === "no-space" || fault.kind === "unwritable") return fault;
    }
  }
  if (fault.kind === "broken") findings.push(volumeFinding("bundle-volume-unreadable", row.fileName, fault));
  return fault;
}

async function hashCopy(row: VolumeRow, { context, head, folder, keepsDamaged, meter, findings }: Work): Promise<void> {
  const db = context.databases.expert();
  const path = row.number === 0 ? head.headPath : volumeTarget(folder, row);
  const { index } = head;
  // Hashed and sent to the disk side by side; a volume counts as verified when both are done, so a kill in between only
  // means that it is hashed once more.
  const [verdict, fault] = await Promise.all([
    verifyVolume({
      crew: context.crew,
      path,
      number: row.number,
      index,
      onBytes: (bytes) => meter.hashed(row, bytes),
      signal: context.signal,
    }),
    syncToDisk(path).then(() => undefined, diskReason),
  ]);
  if (verdict.findings.length === 0 && fault === undefined) {
    setVolume(db, row, { path, state: "verified", damaged: [], verifiedAtMs: context.now() });
    return;
  }
  findings.push(...verdict.findings);
  if (fault !== undefined) findings.push(volumeFinding("bundle-volume-unreadable", row.fileName, { reason: fault }));
  // The head itself is kept: its signature held, and it says what is still to come.
  const isKept = keepsDamaged || row.number === 0;
  setVolume(db, row, { path: isKept ? path : null, state: "damaged", damaged: verdict.damaged, verifiedAtMs: null });
  if (!isKept) await rm(path, { force: true });
}

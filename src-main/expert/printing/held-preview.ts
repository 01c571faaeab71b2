import type { BundleId } from "#shared/ids.ts";
import type { SheetsPreview } from "#shared/ipc/paper-calls.ts";
import type { Session } from "#main/expert/session.ts";
import type { MaterialPart, OpenedMaterial } from "#main/materials/opened-material.ts";
import type { World } from "#main/world.ts";

/** A document that was shown; it holds names and scores, so it lives in memory only. */
export interface HeldPreview {
  readonly answer: SheetsPreview;
  readonly bytes: Uint8Array;
}

/** The last preview of each session; it goes with the session when the desk is locked. */
const previews = new WeakMap<Session, HeldPreview>();

const asked = new WeakMap<Session, number>();

/** Number of the preview that a session asks for now. To be taken before it is made: the last one asked for is kept. */
export function nextPreview(session: Session): number {
  const number = (asked.get(session) ?? 0) + 1;
  asked.set(session, number);
  return number;
}

/** Keeps a preview until one that was asked for later is done; one that was overtaken is let go. */
export function holdPreview(session: Session, held: HeldPreview): void {
  if (held.answer.preview > (previews.get(session)?.answer.preview ?? 0)) previews.set(session, held);
}

/** The preview of this number, or `undefined` when another one was made since. */
export function heldPreview(session: Session, preview: number): HeldPreview | undefined {
  const held = previews.get(session);
  return held?.answer.preview === preview ? held : undefined;
}

interface PreviewAddress {
  readonly bundle: BundleId;
  readonly preview: number;
}

const unknown = { kind: "refused", why: "unknown" } as const;
const partBytes = 1024 * 1024;

function addressed({ sessions }: World, { bundle, preview }: PreviewAddress): HeldPreview | undefined {
  const session = sessions.current();
  return session?.bundle === bundle ? heldPreview(session, preview) : undefined;
}

/** What lies behind the address of a preview; nothing once the desk is locked. */
export function openPreview(world: World, address: PreviewAddress): OpenedMaterial {
  const held = addressed(world, address);
  if (held === undefined) return unknown;
  return { kind: "sealed", mediaType: "application/pdf", plainBytes: held.bytes.length, damaged: false };
}

/** Bytes `first` to `last` of a preview, at most 1 MiB of them. */
export function readPreview(world: World, address: PreviewAddress, first: number, last: number): MaterialPart {
  const held = addressed(world, address);
  if (held === undefined) return unknown;
  return { kind: "bytes", bytes: held.bytes.slice(first, Math.min(last + 1, first + partBytes)) };
}

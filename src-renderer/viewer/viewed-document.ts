import type { ViewerCommand } from "#renderer/lib/viewer-messages.ts";

/** A document that is shown in this frame. */
export interface ViewedDocument {
  readonly command: (command: ViewerCommand) => void;
  /** Bytes that were asked for; null when there are none. */
  readonly receive?: (ask: number, bytes: ArrayBuffer | null) => void;
  /** Takes it off the frame and frees what it held. */
  readonly close: () => void;
}

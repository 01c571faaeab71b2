import type { OpenedSeat } from "#main/bundle-format/open-seat.ts";
import type { OpenedHead } from "#main/bundle-format/read-head.ts";

/** A verified bundle and the seat in it that the typed code has opened. */
export interface OpenedDesk {
  readonly head: OpenedHead;
  readonly seat: OpenedSeat;
}

/** A stretch of places, both ends counted from 0, the end left out. */
export interface PlaceWindow {
  readonly from: number;
  readonly to: number;
}

/** At most `size` places with the line of the last seat in their middle. */
export function windowAround(seats: number, total: number, size: number): PlaceWindow {
  const from = Math.max(0, Math.min(seats - Math.floor(size / 2), total - size));
  return { from, to: Math.min(total, from + size) };
}

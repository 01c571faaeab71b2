import type { CandidateId } from "#shared/ids.ts";
import type { OwnPlace } from "#renderer/expert/review/own-ranking.ts";

/** A candidate that is held over another line of the list, counted from 0 in the list without it. */
export interface Move {
  readonly candidate: CandidateId;
  readonly at: number;
}

/** The line where a candidate lands that is dropped above or below the line at `over`. */
export function dropLine(from: number, over: number, isBelow: boolean): number {
  const wanted = over + (isBelow ? 1 : 0);
  return wanted > from ? wanted - 1 : wanted;
}

/** One line up or down, never out of the list. */
export const stepLine = (at: number, direction: 1 | -1, lines: number): number =>
  Math.min(Math.max(at + direction, 0), Math.max(lines - 1, 0));

/**
 * The next line up or down at which a candidate could come to stand: between two different totals, or at an end.
 *
 * Between equals there is no place, so a pile is passed in one step.
 */
export function nextGap(places: readonly OwnPlace[], { candidate, at }: Move, direction: 1 | -1): number {
  const others = places.filter((place) => place.candidate.id !== candidate);
  const isGap = (line: number): boolean => others[line - 1]?.totalTenths !== others[line]?.totalTenths;
  let line = stepLine(at, direction, places.length);
  while (line > 0 && line < others.length && !isGap(line)) line += direction;
  return line;
}

/** The list as it is shown while a candidate is held over another line. */
export function shownPlaces(places: readonly OwnPlace[], move: Move | null): readonly OwnPlace[] {
  const held = places.find(({ candidate }) => candidate.id === move?.candidate);
  if (held === undefined || move === null) return places;
  const others = places.filter((place) => place !== held);
  return [...others.slice(0, move.at), held, ...others.slice(move.at)];
}

/** Where a candidate would stand with another total. */
export interface Outcome {
  readonly rank: number;
  /** How many others have the same total. */
  readonly tied: number;
  /** It stands alone on the wanted line. */
  readonly isThere: boolean;
}

/** The outcome of a total, in whole tenths, for a candidate that should stand at `move`. */
export function outcomeOf(places: readonly OwnPlace[], move: Move, totalTenths: number): Outcome {
  const others = places.filter(({ candidate }) => candidate.id !== move.candidate);
  const above = others.filter((place) => place.totalTenths > totalTenths).length;
  const tied = others.filter((place) => place.totalTenths === totalTenths).length;
  return { rank: above + 1, tied, isThere: tied === 0 && above === move.at };
}

import { compareFractions, type Fraction } from "#shared/scoring/fraction.ts";
import { competitionRanks } from "#shared/scoring/rank.ts";

/** Who takes a seat by the figures alone. Numbers are places in the list given. */
export interface Selection {
  /** By the first key alone; `undefined` for rows that are not ranked. */
  readonly ranks: readonly (number | undefined)[];
  /** Best first. */
  readonly selected: readonly number[];
  /** Equal on every key at the cut line and too many for the seats left: people decide, nobody is picked. */
  readonly tieGroup: readonly number[];
  /** Seats that the tie group contests. */
  readonly openSeats: number;
  readonly vacant: number;
  /** All ranked rows, best first. Exact ties stand in the order given, which decides nothing. */
  readonly ordered: readonly number[];
  /** Ranked rows that are neither selected nor in the tie group, best first. */
  readonly reserve: readonly number[];
}

/** Order of two key tuples, highest first; 0 only when they are exactly equal on every key. */
export function compareKeys(a: readonly Fraction[], b: readonly Fraction[]): number {
  for (const [place, left] of a.entries()) {
    const right = b[place];
    if (right === undefined) break;
    const order = compareFractions(right, left);
    if (order !== 0) return order;
  }
  return 0;
}

/**
 * Fills `seats` from the key tuples, all descending; a tie at the last seat is never resolved here.
 *
 * Shape: one tuple per row, all of one length, its first key the score; `undefined` for rows that are not ranked.
 * Source: vectors §5.
 */
export function selectSeats(keys: readonly (readonly Fraction[] | undefined)[], seats: number): Selection {
  const rows: { readonly row: number; readonly tuple: readonly Fraction[] }[] = [];
  keys.forEach((tuple, row) => {
    if (tuple !== undefined) rows.push({ row, tuple });
  });
  rows.sort((a, b) => compareKeys(a.tuple, b.tuple) || a.row - b.row);
  const ranks = competitionRanks(keys.map((tuple) => tuple?.[0]));
  const rowNumbers = (some: typeof rows): number[] => some.map(({ row }) => row);
  const ordered = rowNumbers(rows);
  const cut = rows[seats - 1];
  if (cut === undefined || rows.length === seats) {
    const none = { tieGroup: [], openSeats: 0, reserve: [] };
    return { ranks, selected: ordered, vacant: seats - rows.length, ordered, ...none };
  }
  const above = rows.filter(({ tuple }) => compareKeys(tuple, cut.tuple) < 0);
  const equal = rows.filter(({ tuple }) => compareKeys(tuple, cut.tuple) === 0);
  const below = rowNumbers(rows.slice(above.length + equal.length));
  if (above.length + equal.length <= seats) {
    const selected = rowNumbers([...above, ...equal]);
    return { ranks, selected, tieGroup: [], openSeats: 0, vacant: 0, ordered, reserve: below };
  }
  return {
    ranks,
    selected: rowNumbers(above),
    tieGroup: rowNumbers(equal),
    openSeats: seats - above.length,
    vacant: 0,
    ordered,
    reserve: below,
  };
}

import type { OwnRanking } from "#renderer/expert/review/own-ranking.ts";

/** How many totals lie from `fromTenths` up to and without `endTenths`. */
export interface Bar {
  readonly fromTenths: number;
  readonly endTenths: number;
  readonly count: number;
  /** The last candidate with a seat is among them. */
  readonly hasSeatLine: boolean;
}

const widths = [10, 20, 50, 100, 200, 500, 1000] as const;
const mostBars = 10;

/** The totals in at most ten parts of a round width, highest first; parts without a total between others are kept. */
export function planDistribution({ places, seatLineAt }: OwnRanking): readonly Bar[] {
  const totals = places.map(({ totalTenths }) => totalTenths);
  if (totals.length === 0) return [];
  const [lowest, highest] = [Math.min(...totals), Math.max(...totals)];
  const partOf = (tenths: number, width: number): number => Math.floor(tenths / width);
  const width = widths.find((one) => partOf(highest, one) - partOf(lowest, one) < mostBars) ?? highest + 1;
  const lineTenths = seatLineAt === null ? undefined : totals[seatLineAt - 1];
  const bars: Bar[] = [];
  for (let part = partOf(highest, width); part >= partOf(lowest, width); part -= 1) {
    const isIn = (tenths: number): boolean => partOf(tenths, width) === part;
    bars.push({
      fromTenths: part * width,
      endTenths: (part + 1) * width,
      count: totals.filter(isIn).length,
      hasSeatLine: lineTenths !== undefined && isIn(lineTenths),
    });
  }
  return bars;
}

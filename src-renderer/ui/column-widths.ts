/** What a column asks for: pixels, a share such as `24%`, or what is left. */
export type WantedWidth = number | string | undefined;

/**
 * Pixels for every column of a table that draws only the rows in sight: such a table lays out nothing by itself.
 *
 * Columns without a wish share what is left equally, never less than `leastPx` each.
 */
export function columnWidths(wanted: readonly WantedWidth[], roomPx: number, leastPx = 80): number[] {
  const fixed = wanted.map((wish) => {
    if (typeof wish === "number") return wish;
    const share = /^(\d+(?:\.\d+)?)%$/.exec(wish ?? "")?.[1];
    return share === undefined ? undefined : Math.floor((Number(share) * roomPx) / 100);
  });
  const taken = fixed.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const open = fixed.filter((width) => width === undefined).length;
  const rest = open === 0 ? 0 : Math.max(leastPx, Math.floor((roomPx - taken) / open));
  return fixed.map((width) => width ?? rest);
}

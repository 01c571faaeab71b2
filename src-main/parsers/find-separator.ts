const separators = [",", ";", "\t"] as const;

/** Notes and a title above the table take some lines; the table itself shows within these. */
const searchLines = 40;

/**
 * What stands between the cells of a csv: the comma, semicolon or tab that cuts most lines into the same number of cells.
 *
 * Shape: a comma where nothing separates; a quoted cell may hold any of the three and line ends.
 */
export function findSeparator(text: string): string {
  const lines = linesOutsideQuotes(text);
  const ranked = separators.map((separator) => ({ separator, weight: weightOf(separator, lines) }));
  return ranked.reduce((best, one) => (one.weight > best.weight ? one : best)).separator;
}

/** Lines in which as many cells stand as in most, times that number of cells. */
function weightOf(separator: string, lines: readonly string[]): number {
  const cells = lines.map((line) => line.split(separator).length).filter((count) => count > 1);
  const lineCounts = [...Map.groupBy(cells, (count) => count)].map(([count, same]) => count * same.length);
  return Math.max(0, ...lineCounts);
}

/** The first lines with their quoted parts left out. */
function linesOutsideQuotes(text: string): readonly string[] {
  const bare = text.slice(0, 65_536).replaceAll(/"(?:[^"]|"")*"/g, "");
  return bare.split(/\r\n|\r|\n/, searchLines);
}

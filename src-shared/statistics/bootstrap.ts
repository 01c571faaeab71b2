import { createSeeded, type Seeded } from "#shared/seeded.ts";
import { addMembership, countBest } from "#shared/statistics/membership.ts";
import { panelScorer, type Panel } from "#shared/statistics/panel.ts";
import { columnCount, tolerance } from "#shared/statistics/score-matrix.ts";

/** What happens to the ranking when the panel is drawn again from its own members. */
interface Bootstrap {
  readonly seed: string;
  readonly draws: number;
  /** Share of the drawn panels that select each candidate. */
  readonly share: readonly number[];
  /** The ranks between which 95 % of the drawn panels put each candidate; `null` for who cannot be in. */
  readonly ranks: readonly ({ readonly low: number; readonly high: number } | null)[];
}

/** Who watches the drawing. `isStopped` is asked now and then; a stopped run answers what it has. */
export interface DrawWatch {
  readonly isStopped?: () => boolean;
  /** Told how many more panels were drawn since it was told last. */
  readonly onDrawn?: (panels: number) => void;
}

/** How often, and from which seed. */
interface BootstrapWish extends DrawWatch {
  readonly seed: string;
  readonly draws: number;
}

/** Panels that are drawn between two looks at who watches: some hundredths of a second. */
const drawsBetween = 200;

/**
 * Draws as many raters as scored anything, with replacement, `draws` times.
 *
 * Shape: the same seed gives the same answer. A candidate without scores in a draw ranks behind all others in it.
 * Source: vectors §9. With 10,000 draws a share is right within about 0.01.
 */
export function bootstrap(panel: Panel, { seed, draws, isStopped, onDrawn }: BootstrapWish): Bootstrap {
  const { matrix, eligible, rule } = panel;
  const raters = Array.from({ length: columnCount(matrix) }, (_, column) => column).filter((column) =>
    matrix.some((scores) => (scores[column] ?? null) !== null),
  );
  const chance = createSeeded(seed);
  const score = panelScorer(panel);
  const scores = new Float64Array(matrix.length);
  const weights = new Uint16Array(columnCount(matrix));
  const shares = new Float64Array(matrix.length);
  const width = matrix.length + 1;
  const rankCounts = new Uint32Array(matrix.length * width);
  const countRanks = (sorted: Float64Array): void => {
    for (let row = 0; row < scores.length; row += 1) {
      if (eligible[row] !== true) continue;
      const own = scores[row] ?? -Infinity;
      const place = row * width + countBest(sorted, (other) => other > own + tolerance);
      rankCounts[place] = (rankCounts[place] ?? 0) + 1;
    }
  };
  let drawn = 0;
  while (drawn < draws && isStopped?.() !== true) {
    const some = Math.min(drawsBetween, draws - drawn);
    for (let draw = 0; draw < some; draw += 1) {
      drawRaters(chance, raters, weights);
      score(weights, scores);
      countRanks(addMembership(scores, rule.seats, shares));
    }
    drawn += some;
    onDrawn?.(some);
  }
  return {
    seed,
    draws: drawn,
    share: [...shares].map((share) => (drawn === 0 ? 0 : share / drawn)),
    ranks: eligible.map((can, row) =>
      can ? middleOf(rankCounts.subarray(row * width, (row + 1) * width), drawn) : null,
    ),
  };
}

/** As many raters as there are, with replacement, counted by column. */
function drawRaters(chance: Seeded, raters: readonly number[], weights: Uint16Array): void {
  weights.fill(0);
  for (let turn = 0; turn < raters.length; turn += 1) {
    const column = raters[chance.whole(raters.length)] ?? 0;
    weights[column] = (weights[column] ?? 0) + 1;
  }
}

/** The ranks that leave at most 2.5 % of the draws outside at either end. */
function middleOf(counts: Uint32Array, draws: number): { readonly low: number; readonly high: number } {
  let seen = 0;
  let low = 0;
  for (const [better, count] of counts.entries()) {
    const before = seen;
    seen += count;
    if (before <= draws * 0.025 && seen > draws * 0.025) low = better + 1;
    if (seen >= draws * 0.975) return { low, high: better + 1 };
  }
  return { low, high: counts.length };
}

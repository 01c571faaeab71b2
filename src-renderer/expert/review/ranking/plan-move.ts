import type { CandidateId } from "#shared/ids.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import type { OwnPlace } from "#renderer/expert/review/own-ranking.ts";

/** Whole tenths of a point by criterion. */
export type Tenths = Readonly<Record<string, number>>;

/** What stands right above and right below a wanted place; `null` at the ends of the list. */
export interface Gap {
  readonly above: OwnPlace | null;
  readonly below: OwnPlace | null;
}

/**
 * What would have to be done to stand at a place.
 *
 * `proposal`: these scores, and no smaller change of the total would do. `there`: nothing, it stands there.
 * `no-room`: no total that the rubric allows lies between the two.
 */
export type MovePlan =
  | { readonly kind: "proposal"; readonly scores: Tenths; readonly totalTenths: number }
  | { readonly kind: "there" }
  | { readonly kind: "no-room" };

type Scale = Pick<Criterion, "id" | "maxTenths" | "stepTenths">;

/** The list without the moved candidate, cut at position `at` of what is left. */
export function gapAt(places: readonly OwnPlace[], moved: CandidateId, at: number): Gap {
  const others = places.filter(({ candidate }) => candidate.id !== moved);
  return { above: others[at - 1] ?? null, below: others[at] ?? null };
}

/**
 * Concrete scores that put a candidate strictly between two totals: the total moves as little as possible, and the change
 * is shared among the criteria by their weight, so that no single one jumps.
 *
 * Exact: every total that the steps and ranges allow is looked at, so `no-room` means that there is none.
 */
export function planMove(
  criteria: readonly Scale[],
  current: Tenths,
  between: { readonly aboveTenths: number | null; readonly belowTenths: number | null },
): MovePlan {
  const low = between.belowTenths ?? Number.NEGATIVE_INFINITY;
  const high = between.aboveTenths ?? Number.POSITIVE_INFINITY;
  const now = criteria.reduce((sum, { id }) => sum + (current[id] ?? 0), 0);
  const fits = (tenths: number): boolean => tenths > low && tenths < high;
  if (fits(now)) return { kind: "there" };
  const reach = reachOf(criteria, current);
  let best: number | undefined;
  for (let at = 0; at < reach.costs.length; at += 1) {
    const tenths = at * reach.unit;
    if (reach.costs[at] === Number.POSITIVE_INFINITY || !fits(tenths)) continue;
    if (best === undefined || Math.abs(tenths - now) < Math.abs(best - now)) best = tenths;
  }
  if (best === undefined) return { kind: "no-room" };
  return { kind: "proposal", scores: traceBack(criteria, reach, best), totalTenths: best };
}

interface Reach {
  /** All totals are whole multiples of this many tenths. */
  readonly unit: number;
  /** By total in units: how much has to be changed to come there; infinite when no scores have this total. */
  readonly costs: Float64Array;
  /** By criterion, then by the total of the criteria up to it: the score of that criterion, in units. */
  readonly picks: readonly Int32Array[];
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** Cheapest way to every total, criterion by criterion. A change costs its square by the weight of its criterion. */
function reachOf(criteria: readonly Scale[], current: Tenths): Reach {
  const unit = criteria.reduce((common, { stepTenths }) => divisor(common, stepTenths), 0) || 1;
  const size = Math.floor(criteria.reduce((sum, { maxTenths }) => sum + maxTenths, 0) / unit) + 1;
  let costs = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  const picks: Int32Array[] = [];
  for (const { id, maxTenths, stepTenths } of criteria) {
    const next = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    const pick = new Int32Array(size);
    for (let tenths = 0; tenths <= maxTenths; tenths += stepTenths) {
      const units = tenths / unit;
      const own = (tenths - (current[id] ?? 0)) ** 2 / maxTenths;
      for (let at = units; at < size; at += 1) {
        const cost = (costs[at - units] ?? 0) + own;
        if (cost >= (next[at] ?? 0)) continue;
        next[at] = cost;
        pick[at] = units;
      }
    }
    costs = next;
    picks.push(pick);
  }
  return { unit, costs, picks };
}

function traceBack(criteria: readonly Scale[], { unit, picks }: Reach, totalTenths: number): Tenths {
  const scores: Record<string, number> = {};
  let left = totalTenths / unit;
  for (let at = criteria.length - 1; at >= 0; at -= 1) {
    const units = picks[at]?.[left] ?? 0;
    scores[criteria[at]?.id ?? ""] = units * unit;
    left -= units;
  }
  return scores;
}

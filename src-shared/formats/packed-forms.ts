import type { ScoreForm } from "#shared/domain/score.ts";
import type { CandidateId, CriterionId } from "#shared/ids.ts";
import { err, ok, type Result } from "#shared/result.ts";

/** A criterion and what was given for it, in tenths of a point. */
export type MergedScore = readonly [CriterionId, number];

/** One expert's form for one candidate in a merged score file. */
export interface MergedForm {
  readonly candidate: CandidateId;
  readonly state: ScoreForm["standing"]["state"];
  /** Why the expert stood aside; empty for a form that judges. */
  readonly reason: string;
  readonly comment: string;
  /** By criterion; a criterion that was left blank is not there. */
  readonly scores: readonly MergedScore[];
}

/** Hands out one pair for each criterion and mark: the same few come again in every form. */
export type ScorePool = (criterion: CriterionId, tenths: number) => MergedScore;

type PackedForm = readonly [CandidateId, MergedForm["state"], string, string, number, ...(readonly number[])];

interface PackedForms {
  readonly format: "pingshen/merged-forms";
  readonly formatVersion: 1;
  /** Lists of criteria, each sorted; a form names its list by place. */
  readonly criteria: readonly (readonly CriterionId[])[];
  /** By candidate: id, standing, reason, comment, place of its criteria, and the tenths of each of these. */
  readonly forms: readonly PackedForm[];
}

/** A pool without any pair yet. */
export function createScorePool(): ScorePool {
  const pool = new Map<CriterionId, MergedScore[]>();
  return (criterion, tenths) => {
    let own = pool.get(criterion);
    if (own === undefined) pool.set(criterion, (own = []));
    return (own[tenths] ??= [criterion, tenths]);
  };
}

/**
 * All forms of a score file as one text: a row a form and a row a score would take a database minutes for a large panel.
 *
 * Shape: JSON that says what it is, forms by candidate, scores by criterion: the same forms give the same text.
 */
export function packForms(forms: readonly ScoreForm[]): string {
  const lists: CriterionId[][] = [];
  const orderOf = createOrders(lists);
  const rows = forms.map(({ candidate, standing, comment, cells }): PackedForm => {
    const criteria: CriterionId[] = [];
    const tenths: number[] = [];
    for (const { criterion, cell } of cells)
      if (cell.state === "scored") {
        criteria.push(criterion);
        tenths.push(cell.tenths);
      }
    const { place, order } = orderOf(criteria);
    const reason = standing.state === "judging" ? "" : standing.reason;
    return [candidate, standing.state, reason, comment, place, ...order.map((at) => tenths[at] ?? 0)];
  });
  rows.sort(([one], [other]) => compare(one, other));
  const packed: PackedForms = { format: "pingshen/merged-forms", formatVersion: 1, criteria: lists, forms: rows };
  return JSON.stringify(packed);
}

interface CriteriaOrder {
  /** Where the sorted list stands. */
  readonly place: number;
  /** Which of the criteria as a form lists them comes first, second, … when sorted. */
  readonly order: readonly number[];
}

/** How to sort the criteria of a form; nearly all forms list the same ones in the same order. Adds to `lists`. */
function createOrders(lists: CriterionId[][]): (criteria: readonly CriterionId[]) => CriteriaOrder {
  const known = new Map<string, CriteriaOrder>();
  const places = new Map<string, number>();
  return (criteria) => {
    const asListed = criteria.join(" ");
    let found = known.get(asListed);
    if (found === undefined) {
      const order = [...criteria.keys()].sort((one, other) => compare(criteria[one], criteria[other]));
      const sorted = order.flatMap((at) => criteria[at] ?? []);
      const place = places.get(sorted.join(" ")) ?? lists.push(sorted) - 1;
      places.set(sorted.join(" "), place);
      known.set(asListed, (found = { place, order }));
    }
    return found;
  };
}

const compare = (one = "", other = ""): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * The forms that `packForms` put into a text, by candidate.
 *
 * Errors: what of it cannot be read; throws on what is no JSON. Only the program's own texts are read.
 */
export function unpackForms(text: string, scoreOf: ScorePool): Result<MergedForm[], string> {
  const packed = JSON.parse(text) as Omit<PackedForms, "formatVersion"> & { readonly formatVersion: number };
  if (packed.formatVersion !== 1) return err("another version");
  const forms: MergedForm[] = [];
  for (const row of packed.forms) {
    const [candidate, state, reason, comment, place] = row;
    const criteria = packed.criteria[place];
    if (criteria?.length !== row.length - firstScore) return err(`not whole: ${candidate}`);
    const scores = criteria.map((criterion, at) => scoreOf(criterion, row[firstScore + at] as number));
    forms.push({ candidate, state, reason, comment, scores });
  }
  return ok(forms);
}

/** Place of the first score in a packed form. */
const firstScore = 5;

import type { RecordedCorrection, RecordedDecision } from "#shared/formats/recorded-change.ts";
import type { RecordedVote } from "#shared/formats/result.ts";
import type { CandidateId, CategoryId, CriterionId, ExpertId } from "#shared/ids.ts";
import type { ExpertCell, MarksByCriterion } from "#shared/scoring/category-scores.ts";
import type { CountedForm } from "#main/secretariat/selection/read-merged-scores.ts";

/** What people recorded after the freeze, each in the order of recording. */
export interface RecordedChanges {
  readonly votes: readonly RecordedVote[];
  readonly corrections: readonly RecordedCorrection[];
  readonly decisions: readonly RecordedDecision[];
}

/** An expert who was known to stand aside from a candidate before the bundles were built. */
export interface KnownRecusal {
  readonly expert: ExpertId;
  readonly candidate: CandidateId;
}

/** The part of a ranking's input that recorded changes make. */
export interface ChangedScores {
  readonly changes: RecordedChanges;
  /** The votes of each category, in the order of recording: the last that fits the tie is in force. */
  readonly votes: ReadonlyMap<CategoryId, readonly RecordedVote[]>;
  /** The forms with every correction put in. */
  readonly counted: { readonly forms: readonly CountedForm[] };
  readonly cells: (candidate: CandidateId, expert: ExpertId) => ExpertCell;
}

/** The latest correction or decision. */
export const latestChange = ({
  corrections,
  decisions,
}: RecordedChanges): RecordedCorrection | RecordedDecision | undefined => {
  const [correction, decision] = [corrections.at(-1), decisions.at(-1)];
  return (correction?.number ?? 0) > (decision?.number ?? 0) ? correction : decision;
};

/** When something is recorded: never before what was recorded last, even where the clock was set back. */
export function recordingTimeMs({ votes, corrections, decisions }: RecordedChanges, nowMs: number): number {
  const before = [...votes, ...corrections, ...decisions].map(({ recordedAt }) => Date.parse(recordedAt));
  return Math.max(nowMs, ...before.map((atMs) => atMs + 1));
}

type Forms = readonly CountedForm[];

/** Puts the recorded changes to the forms as they were merged. */
export function changedScores(
  changes: RecordedChanges,
  { forms }: { readonly forms: Forms },
  recusals: readonly KnownRecusal[],
): ChangedScores {
  const counted = { forms: correctedForms(forms, changes.corrections) };
  const votes = Map.groupBy(changes.votes, ({ category }) => category);
  return { changes, votes, counted, cells: cellReader(recusals, counted) };
}

const keyOf = ({ candidate, expert }: KnownRecusal): string => `${expert} ${candidate}`;

function correctedForms(forms: Forms, corrections: readonly RecordedCorrection[]): Forms {
  if (corrections.length === 0) return forms;
  const after = new Map<string, Map<CriterionId, number>>();
  for (const correction of corrections) {
    const own = after.get(keyOf(correction)) ?? new Map<CriterionId, number>();
    for (const { criterion, afterTenths } of correction.cells) own.set(criterion, afterTenths);
    after.set(keyOf(correction), own);
  }
  return forms.map((form) => {
    const own = after.get(keyOf(form));
    if (own === undefined) return form;
    return { ...form, scores: form.scores.map(([criterion, tenths]) => [criterion, own.get(criterion) ?? tenths]) };
  });
}

/** A form that is not there is blank, or recused where the secretariat knew it beforehand; never a score. */
function cellReader(recusals: readonly KnownRecusal[], { forms }: { readonly forms: Forms }): ChangedScores["cells"] {
  const known = new Set(recusals.map(keyOf));
  const byExpert = formsByExpert(forms);
  return (candidate, expert) => {
    const form = byExpert.get(expert)?.get(candidate);
    if (form === undefined) return { state: known.has(keyOf({ candidate, expert })) ? "recused" : "blank" };
    if (form.state !== "judging") return { state: form.state };
    return { state: "scored", tenthsByCriterion: new ScoreList(form.scores) };
  };
}

type FormsByExpert = ReadonlyMap<ExpertId, ReadonlyMap<CandidateId, CountedForm>>;
const indexOf = new WeakMap<Forms, FormsByExpert>();

/** Where each form is; made once for the same forms. */
function formsByExpert(forms: Forms): FormsByExpert {
  const known = indexOf.get(forms);
  if (known !== undefined) return known;
  const byExpert = new Map<ExpertId, Map<CandidateId, CountedForm>>();
  for (const form of forms) {
    let own = byExpert.get(form.expert);
    if (own === undefined) byExpert.set(form.expert, (own = new Map<CandidateId, CountedForm>()));
    own.set(form.candidate, form);
  }
  indexOf.set(forms, byExpert);
  return byExpert;
}

/** A form's few scores as a map; making a real one for each of half a million forms takes most of the ranking's time. */
class ScoreList implements MarksByCriterion {
  readonly #scores: CountedForm["scores"];
  constructor(scores: CountedForm["scores"]) {
    this.#scores = scores;
  }
  get(criterion: CriterionId): number | undefined {
    for (const score of this.#scores) if (score[0] === criterion) return score[1];
    return undefined;
  }
  has(criterion: CriterionId): boolean {
    return this.get(criterion) !== undefined;
  }
  [Symbol.iterator](): MapIterator<[CriterionId, number]> {
    return new Map<CriterionId, number>(this.#scores)[Symbol.iterator]();
  }
}

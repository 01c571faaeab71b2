import { desc, eq } from "drizzle-orm";
import { RecordedVote } from "#shared/formats/result.ts";
import type { CandidateId, CategoryId, CriterionId, ExpertId } from "#shared/ids.ts";
import { candidate, expert, knownRecusal, unit } from "#shared/schema/secretariat.ts";
import { bundle, freeze, vote } from "#shared/schema/secretariat-review.ts";
import type { ExpertCell } from "#shared/scoring/category-scores.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";
import { newestSeats } from "#main/secretariat/merge/newest-seats.ts";
import { splitsOf, type CategorySplit } from "#main/secretariat/merge/splits-of.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { readMergedScores, type MergedScores } from "#main/secretariat/selection/read-merged-scores.ts";

/** A candidate as results and lists name it. */
export interface SelectionCandidate {
  readonly id: CandidateId;
  readonly category: CategoryId;
  readonly name: string;
  readonly place: string;
  readonly unit: string;
  readonly unitType: string | null;
  /** Place in the nominations' workbook; orders lists, never results. */
  readonly position: number;
}

export type FreezeRow = typeof freeze.$inferSelect;
type ExpertRow = typeof expert.$inferSelect;
/** An expert as far as panels matter. */
export type PanelExpert = Pick<ExpertRow, "id" | "name" | "categories">;

/** Everything that a result is made of, as the database stands. */
export interface SelectionInput {
  readonly round: Omit<OpenRound["row"], "rules"> & { readonly rules: RuleFile };
  readonly freeze: FreezeRow | undefined;
  readonly scores: MergedScores;
  /** By id. */
  readonly experts: readonly ExpertRow[];
  /** Who judges whom where the work is split. */
  readonly splits: ReadonlyMap<CategoryId, CategorySplit>;
  /** Those whom anybody's newest bundle gave to that expert, by id. */
  readonly candidates: readonly SelectionCandidate[];
  readonly bundles: readonly { readonly bundle: string; readonly version: number; readonly hash: string }[];
  /** The vote in force of each category. */
  readonly votes: ReadonlyMap<CategoryId, RecordedVote>;
  readonly cells: (candidateId: CandidateId, expertId: ExpertId) => ExpertCell;
}

/** The part of it from which ranks, seats and codes follow; a verifier has it from files alone. */
export interface RankingInput extends Pick<SelectionInput, "candidates" | "votes" | "cells"> {
  readonly round: Pick<SelectionInput["round"], "id" | "ruleHash" | "rules">;
  readonly experts: readonly PanelExpert[];
  readonly scores: Pick<MergedScores, "files" | "forms">;
}

type Reader = SecretariatDatabase | SecretariatTransaction;

/** Gathers it. */
export function readSelection({ database: db, row, rules }: OpenRound): SelectionInput {
  const scores = readMergedScores(db);
  const bundles = db.select().from(bundle).orderBy(desc(bundle.version)).all();
  const experts = db.select().from(expert).orderBy(expert.id).all();
  const seated = new Set(experts.filter(({ categories }) => categories.length > 0).map(({ id }) => id));
  const judged = new Set([...newestSeats(db)].flatMap(([id, seat]) => (seated.has(id) ? seat.assigned : [])));
  return {
    round: { ...row, rules },
    freeze: db.select().from(freeze).get(),
    scores,
    experts,
    splits: splitsOf(db),
    candidates: readCandidates(db).filter(({ id }) => judged.has(id)),
    bundles: bundles.map(({ id, version, hash }) => ({ bundle: id, version, hash })).reverse(),
    votes: readVotes(db),
    cells: cellReader(db.select().from(knownRecusal).all(), scores),
  };
}

const readCandidates = (db: Reader): SelectionCandidate[] =>
  db
    .select({
      id: candidate.id,
      category: candidate.category,
      name: candidate.name,
      place: candidate.place,
      unit: unit.name,
      unitType: unit.type,
      position: candidate.position,
    })
    .from(candidate)
    .innerJoin(unit, eq(unit.id, candidate.unit))
    .orderBy(candidate.id)
    .all();

function readVotes(db: Reader): Map<CategoryId, RecordedVote> {
  const votes = new Map<CategoryId, RecordedVote>();
  for (const row of db.select().from(vote).orderBy(vote.id).all())
    votes.set(row.category, RecordedVote.parse(JSON.parse(row.record)));
  return votes;
}

/** A form that is not there is blank, or recused where the secretariat knew it beforehand; never a score. */
export function cellReader(
  recusals: readonly Pick<typeof knownRecusal.$inferSelect, "expert" | "candidate">[],
  { forms }: Pick<MergedScores, "forms">,
): SelectionInput["cells"] {
  const keyOf = (candidateId: CandidateId, expertId: ExpertId): string => `${expertId} ${candidateId}`;
  const cells = new Map<string, ExpertCell>();
  for (const row of recusals) cells.set(keyOf(row.candidate, row.expert), { state: "recused" });
  for (const form of forms)
    cells.set(
      keyOf(form.candidate, form.expert),
      form.state === "judging"
        ? { state: "scored", tenthsByCriterion: new Map<CriterionId, number>(form.scores) }
        : { state: form.state },
    );
  return (candidateId, expertId) => cells.get(keyOf(candidateId, expertId)) ?? { state: "blank" };
}

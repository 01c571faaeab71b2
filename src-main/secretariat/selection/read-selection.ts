import { desc, eq } from "drizzle-orm";
import type { CandidateId, CategoryId } from "#shared/ids.ts";
import { candidate, expert, knownRecusal, unit } from "#shared/schema/secretariat.ts";
import { bundle, freeze } from "#shared/schema/secretariat-review.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";
import { databaseVersion } from "#main/db/database-version.ts";
import { newestSeats } from "#main/secretariat/merge/newest-seats.ts";
import { splitsOf, type CategorySplit } from "#main/secretariat/merge/splits-of.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";
import { readChanges } from "#main/secretariat/selection/changes/read-changes.ts";
import {
  changedScores,
  type ChangedScores,
  type KnownRecusal,
} from "#main/secretariat/selection/changes/recorded-changes.ts";
import { mergedScoresSteps, type MergedScores } from "#main/secretariat/selection/read-merged-scores.ts";
import { atOnce, type Steps } from "#main/steps.ts";

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
export interface SelectionInput extends ChangedScores {
  readonly round: Omit<OpenRound["row"], "rules"> & { readonly rules: RuleFile };
  readonly freeze: FreezeRow | undefined;
  /** As merged and frozen; `counted` and `cells` have the corrections in them. */
  readonly scores: MergedScores;
  /** By id. */
  readonly experts: readonly ExpertRow[];
  /** Known before the bundles were built. */
  readonly recusals: readonly KnownRecusal[];
  /** Who judges whom where the work is split. */
  readonly splits: ReadonlyMap<CategoryId, CategorySplit>;
  /** Those whom anybody's newest bundle gave to that expert, by id. */
  readonly candidates: readonly SelectionCandidate[];
  readonly bundles: readonly { readonly bundle: string; readonly version: number; readonly hash: string }[];
}

/** The part of it from which ranks, seats and codes follow; a verifier has it from files alone. */
export interface RankingInput extends ChangedScores, Pick<SelectionInput, "candidates"> {
  readonly round: Pick<SelectionInput["round"], "id" | "ruleHash" | "rules">;
  readonly experts: readonly PanelExpert[];
  readonly scores: Pick<MergedScores, "files" | "forms">;
  readonly recusals: readonly KnownRecusal[];
}

type Reader = SecretariatDatabase | SecretariatTransaction;

/** Gathers it. */
export const readSelection = (opened: OpenRound): SelectionInput => atOnce(selectionSteps(opened));

interface Held {
  readonly version: string;
  readonly input: SelectionInput;
}

/** What was read last of each database: several calls in a row read the same. In memory only. */
const heldOf = new WeakMap<SecretariatDatabase, Held>();

/** The same file by file, and only when the database has changed since it was read last. */
export function* selectionSteps(opened: OpenRound): Steps<SelectionInput> {
  const { database } = opened;
  const version = databaseVersion(database);
  const held = heldOf.get(database);
  if (held?.version === version) return held.input;
  const input = yield* gather(opened);
  // Something may have come in between two files; then it is read again by whoever asks next.
  if (databaseVersion(database) === version) heldOf.set(database, { version, input });
  return input;
}

function* gather({ database: db, row, rules }: OpenRound): Steps<SelectionInput> {
  const scores = yield* mergedScoresSteps(db);
  const bundles = db.select().from(bundle).orderBy(desc(bundle.version)).all();
  const experts = db.select().from(expert).orderBy(expert.id).all();
  const recusals = db.select().from(knownRecusal).all();
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
    recusals,
    ...changedScores(readChanges(db), scores, recusals),
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

import { canonicalJson } from "#shared/formats/canonical-json.ts";
import { createScorePool } from "#shared/formats/packed-forms.ts";
import type { BundleId, CandidateId, CategoryId, ExpertId, RoundId } from "#shared/ids.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { candidate, expert, knownRecusal } from "#shared/schema/secretariat.ts";
import { bundle, freeze, revokedSlip, slip } from "#shared/schema/secretariat-review.ts";
import { sha256Hex } from "#main/crypto/crypto.ts";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";
import { newestSeats } from "#main/secretariat/merge/newest-seats.ts";
import { readPaperState } from "#main/secretariat/merge/read-paper-state.ts";
import { filesInForce, type MergedFile } from "#main/secretariat/merge/files-in-force.ts";
import { readForms } from "#main/secretariat/merge/read-forms.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";

/** What a merged file of an expert says, for comparing with a newer revision. */
export interface MergedContent {
  /** Tenths by `cellKey`. */
  readonly cells: ReadonlyMap<string, number>;
}

type SlipRow = typeof slip.$inferSelect;
type BundleRow = typeof bundle.$inferSelect;
type RevokedSlip = typeof revokedSlip.$inferSelect;

/** All that the checks of a score file compare it with, as the database stands now. */
export interface MergeState {
  readonly round: RoundId;
  readonly practice: boolean;
  readonly ruleHash: string;
  readonly categories: ReadonlyMap<CategoryId, Category>;
  readonly frozenAtMs: number | null;
  readonly bundles: ReadonlyMap<BundleId, BundleRow>;
  /** Version of the newest bundle with a seat for each expert. */
  readonly newestVersions: ReadonlyMap<ExpertId, number>;
  readonly expertNames: ReadonlyMap<ExpertId, string>;
  /** Categories on whose panels each expert sits; none: the expert has left. */
  readonly panels: ReadonlyMap<ExpertId, readonly CategoryId[]>;
  readonly slips: ReadonlyMap<string, SlipRow>;
  /** Slips that were lost, by their id. */
  readonly revoked: ReadonlyMap<string, RevokedSlip>;
  readonly recusals: ReadonlyMap<ExpertId, ReadonlySet<CandidateId>>;
  readonly candidates: ReadonlyMap<CandidateId, { readonly name: string; readonly category: CategoryId }>;
  /** Every file ever merged. */
  readonly merged: readonly MergedFile[];
  readonly inForce: ReadonlyMap<ExpertId, MergedFile>;
  /** What counts of the expert; read when it is asked for. */
  readonly contentOf: (expert: ExpertId) => MergedContent | undefined;
  /** Paper entries that nobody gave up, with the control code on which both typists agree; empty without one. */
  readonly paper: ReadonlyMap<ExpertId, { readonly controlCode: string }>;
  /** Hash of everything above that a check looks at. */
  readonly fingerprint: string;
}

/** Key of `MergeState.slips`. */
export const slipKeyOf = (bundleId: BundleId, expertId: ExpertId): string => `${bundleId} ${expertId}`;
/** Key of `MergedContent.cells`. */
export const cellKeyOf = (candidateId: CandidateId, criterion: string): string => `${candidateId} ${criterion}`;

const bySlipKey = (one: SlipRow, other: SlipRow): number =>
  slipKeyOf(one.bundle, one.expert) < slipKeyOf(other.bundle, other.expert) ? -1 : 1;

/** Reads what score files are checked against. */
export function readMergeState({ database: db, row: round, rules }: OpenRound): MergeState {
  const bundles = db.select().from(bundle).all();
  const slips = db.select().from(slip).all();
  const revoked = db.select().from(revokedSlip).all();
  const experts = db.select().from(expert).all();
  const recusals = db.select().from(knownRecusal).all();
  const { merged, inForce } = filesInForce(db);
  const frozenAtMs = db.select({ atMs: freeze.frozenAtMs }).from(freeze).get()?.atMs ?? null;
  const paper = readPaperState(db);
  const candidates = db
    .select({ id: candidate.id, name: candidate.name, category: candidate.category })
    .from(candidate)
    .all();
  const looked = {
    round: [round.id, round.practice, round.ruleHash, frozenAtMs],
    bundles: bundles.map((row) => [row.id, row.version, row.hash]).sort(),
    slips: slips
      .toSorted(bySlipKey)
      .map((row) => [row.bundle, row.expert, row.slip, row.publicKey, sha256Hex(row.assigned.join(" "))]),
    revoked: revoked.map((row) => row.slip).sort(),
    experts: experts.map((row) => [row.id, [...row.categories]]).sort(),
    recusals: recusals.map((row) => [row.expert, row.candidate]).sort(),
    merged: merged.map((row) => row.sha256).sort(),
    paper: paper.looked,
  };
  return {
    round: round.id,
    practice: round.practice,
    ruleHash: round.ruleHash,
    categories: new Map(rules.categories.map((category) => [category.id, category])),
    frozenAtMs,
    bundles: new Map(bundles.map((row) => [row.id, row])),
    newestVersions: new Map([...newestSeats(db)].map(([id, seat]) => [id, seat.version])),
    expertNames: new Map(experts.map((row) => [row.id, row.name])),
    panels: new Map(experts.map((row) => [row.id, row.categories])),
    slips: new Map(slips.map((row) => [slipKeyOf(row.bundle, row.expert), row])),
    revoked: new Map(revoked.map((row) => [row.slip, row])),
    recusals: new Map(
      [...Map.groupBy(recusals, (row) => row.expert)].map(([id, rows]) => [
        id,
        new Set(rows.map((row) => row.candidate)),
      ]),
    ),
    candidates: new Map(candidates.map(({ id, ...rest }) => [id, rest])),
    merged,
    inForce,
    contentOf: contentReader(db, inForce),
    paper: paper.entries,
    fingerprint: sha256Hex(canonicalJson(looked)),
  };
}

function contentReader(
  db: SecretariatDatabase | SecretariatTransaction,
  inForce: ReadonlyMap<ExpertId, MergedFile>,
): MergeState["contentOf"] {
  const scoreOf = createScorePool();
  // One is asked for several times in a row; all of a large panel would fill the memory.
  let last: { readonly id: ExpertId; readonly cells: ReadonlyMap<string, number> } | undefined;
  return (id) => {
    const file = inForce.get(id);
    if (file === undefined || last?.id === id) return file && last;
    const cells = new Map<string, number>();
    for (const { candidate: judged, scores } of readForms(db, file.sha256, scoreOf))
      for (const [criterion, tenths] of scores) cells.set(cellKeyOf(judged, criterion), tenths);
    last = { id, cells };
    return last;
  };
}

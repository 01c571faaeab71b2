import { desc, eq } from "drizzle-orm";
import { BundleId } from "#shared/ids.ts";
import type { CandidateId, CategoryId, ExpertId, RoundId } from "#shared/ids.ts";
import { withVerified } from "#shared/domain/verified.ts";
import type { Expert } from "#shared/domain/expert.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { assignmentGaps } from "#shared/roster/assignment-figures.ts";
import type { Assignment } from "#shared/roster/assignment.ts";
import type { Division } from "#shared/roster/plan-parts.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import { candidate, knownRecusal, material, unit } from "#shared/schema/secretariat.ts";
import { bundle, freeze, revokedSlip, slip } from "#shared/schema/secretariat-review.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { readOrganiserKeys, type StoredKey } from "#main/secretariat/keys/organiser-key.ts";
import { digestsOfExperts } from "#main/secretariat/bundles/digests-of-experts.ts";
import { unpackedArchives } from "#main/secretariat/intake/delivered-path.ts";
import { assignmentsInForce, recusalTest } from "#main/secretariat/roster/assignments-in-force.ts";
import { seatedExperts } from "#main/secretariat/roster/experts-of-round.ts";
import { latestDecisions } from "#main/secretariat/rounds/latest-decisions.ts";
import { categoryNames } from "#main/secretariat/rules/category-names.ts";
import { encodePublicKey } from "#main/signing/minisign.ts";
import { verifiedValues } from "#main/secretariat/screening/verified-values.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";

/** A row of a candidate with the name of its unit; its facts are those that were verified, where somebody did. */
export type CandidateRow = typeof candidate.$inferSelect & { readonly unitName: string };
export type MaterialRow = typeof material.$inferSelect;

/** Everything in the database that a bundle is made of. */
export interface BundleSource {
  readonly round: RoundId;
  readonly practice: boolean;
  readonly rulesText: string;
  readonly rules: RuleFile;
  readonly deliveryFolder: string;
  /** Name of the folder that each archive of the delivery is unpacked into. */
  readonly archives: ReadonlyMap<string, string>;
  readonly key: StoredKey;
  readonly version: number;
  readonly bundle: BundleId;
  readonly division: Division;
  /** Whom the bundle is for, in Chinese; empty when it is for all. */
  readonly label: string;
  /** Admitted and in this bundle, in the order of the workbook. */
  readonly admitted: readonly CandidateRow[];
  /** All admitted, in this bundle or not. */
  readonly everyone: readonly CandidateRow[];
  /** Neither admitted nor rejected. */
  readonly undecided: readonly CandidateRow[];
  /** Name of any candidate of the round, admitted or not. */
  readonly nameOf: (candidate: string) => string;
  readonly materials: readonly MaterialRow[];
  readonly experts: readonly Expert[];
  readonly recusals: readonly (typeof knownRecusal.$inferSelect)[];
  /** Plans of the categories that are split; the others are judged by their full panels. */
  readonly splits: ReadonlyMap<CategoryId, Assignment>;
  /** The key before the one in force with its word for it; `undefined` without a change of keys, or without its word. */
  readonly predecessor: { readonly publicKeyFile: string; readonly vouching: string } | undefined;
  /** The newest slip of each expert that was not revoked. */
  readonly slips: readonly SlipRow[];
  readonly revoked: readonly { readonly slip: string; readonly expert: ExpertId }[];
  /** Public halves of the revoked slips. */
  readonly retired: readonly SlipRow[];
  /** Digests of the cards that these experts have in their newest bundles; `undefined` before the first. */
  readonly digestsBefore: ReadonlyMap<CandidateId, string> | undefined;
}

type SlipRow = typeof slip.$inferSelect;

/** Reads what a new bundle needs, or says what is still to be done before one can be built. */
export function gatherBundle({ database: db, row, rules }: OpenRound): Result<BundleSource, Problem> {
  if (db.select().from(freeze).get() !== undefined) return err({ kind: "round/scores-frozen" });
  if (row.rulesFrozenAtMs === null) return err({ kind: "bundle/rules-not-frozen" });
  const experts = seatedExperts(db);
  if (experts.length === 0) return err({ kind: "bundle/no-roster" });
  const [key, keyBefore] = readOrganiserKeys(db);
  if (key === undefined) return err({ kind: "bundle/no-key" });
  const candidates = readCandidates(db);
  const decisions = latestDecisions(db);
  const admitted = candidates.filter(({ id }) => decisions.get(id)?.outcome === "admitted");
  if (admitted.length === 0 || row.deliveryFolder === null) return err({ kind: "bundle/nobody-admitted" });
  const splits = readSplits(db, rules, admitted, experts);
  if (!splits.ok) return splits;
  const isAdmitted = new Set(admitted.map(({ id }) => id));
  const materials = db.select().from(material).orderBy(material.candidate, material.position, material.id).all();
  const newest = db.select().from(bundle).orderBy(desc(bundle.version)).get();
  const version = (newest?.version ?? 0) + 1;
  return ok({
    round: row.id,
    practice: row.practice,
    rulesText: row.rules,
    rules,
    deliveryFolder: row.deliveryFolder,
    archives: unpackedArchives(db),
    key,
    version,
    bundle: BundleId.parse(`${row.id}-v${version}`),
    division: "all",
    label: "",
    admitted,
    everyone: admitted,
    undecided: candidates.filter(({ id }) => !["admitted", "rejected"].includes(decisions.get(id)?.outcome ?? "")),
    nameOf: (id) => candidates.find((each) => each.id === id)?.name ?? id,
    materials: materials.filter((file) => isAdmitted.has(file.candidate)),
    experts,
    recusals: db.select().from(knownRecusal).orderBy(knownRecusal.expert, knownRecusal.candidate).all(),
    splits: splits.value,
    predecessor: predecessorOf(key, keyBefore),
    ...readSlips(db),
    digestsBefore: digestsOfExperts(
      db,
      experts.map(({ id }) => id),
    ),
  });
}

function predecessorOf(key: StoredKey, before: StoredKey | undefined): BundleSource["predecessor"] {
  if (before === undefined || key.vouching === null) return undefined;
  return { publicKeyFile: encodePublicKey(before.publicKey, before.keyId), vouching: key.vouching };
}

function readSlips(db: SecretariatDatabase): Pick<BundleSource, "slips" | "revoked" | "retired"> {
  const revoked = db.select().from(revokedSlip).orderBy(revokedSlip.slip).all();
  const isRevoked = new Set(revoked.map((row) => row.slip));
  const rows = db
    .select({ slip })
    .from(slip)
    .innerJoin(bundle, eq(bundle.id, slip.bundle))
    .orderBy(bundle.version)
    .all()
    .map((row) => row.slip);
  // Of several bundles' rows the newest stays in the map. Slips of the time before sealing have no key to seal to.
  const newest = new Map(rows.filter((row) => row.sealKey !== "").map((row) => [row.expert, row]));
  const retired = new Map(rows.filter((row) => isRevoked.has(row.slip)).map((row) => [row.slip, row]));
  return {
    slips: [...newest.values()].filter((row) => !isRevoked.has(row.slip)),
    revoked,
    retired: [...retired.values()],
  };
}

/** The plans in force; one that no longer fits has to be made again before anybody gets a bundle. */
function readSplits(
  db: SecretariatDatabase,
  rules: RuleFile,
  admitted: readonly CandidateRow[],
  experts: readonly Expert[],
): Result<BundleSource["splits"], Problem> {
  const isRecused = recusalTest(db);
  const splits = new Map<CategoryId, Assignment>();
  for (const [category, { plan }] of assignmentsInForce(db)) {
    if (plan === null) continue;
    const own = admitted.filter((each) => each.category === category).map(({ id }) => id);
    const panel = experts.filter(({ categories }) => categories.includes(category)).map(({ id }) => id);
    const { unassigned, broken } = assignmentGaps(plan, own, panel, isRecused);
    if (unassigned.length + broken.length > 0) {
      const facts = { ...categoryNames(rules, category), unassigned: unassigned.length, broken: broken.length };
      return err({ kind: "bundle/assignment-outdated", facts });
    }
    splits.set(category, plan);
  }
  return ok(splits);
}

function readCandidates(db: SecretariatDatabase): CandidateRow[] {
  const unitNames = new Map(
    db
      .select()
      .from(unit)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  const rows = db.select().from(candidate).orderBy(candidate.position, candidate.id).all();
  const verified = verifiedValues(db);
  return rows.map((row) => ({
    ...row,
    unitName: unitNames.get(row.unit) ?? "",
    declared: withVerified(row.declared, verified.get(row.id) ?? []),
  }));
}

import { desc, eq } from "drizzle-orm";
import { BundleId } from "#shared/ids.ts";
import type { CandidateId, ExpertId, RoundId } from "#shared/ids.ts";
import type { Expert } from "#shared/domain/expert.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import { candidate, expert, knownRecusal, material, unit } from "#shared/schema/secretariat.ts";
import { bundle, bundleCard, freeze, revokedSlip, slip } from "#shared/schema/secretariat-review.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { readOrganiserKeys, type StoredKey } from "#main/secretariat/keys/organiser-key.ts";
import { latestDecisions } from "#main/secretariat/rounds/latest-decisions.ts";
import { encodePublicKey } from "#main/signing/minisign.ts";
import type { OpenRound } from "#main/secretariat/rounds/open-round.ts";

/** A row of a candidate with the name of its unit. */
export type CandidateRow = typeof candidate.$inferSelect & { readonly unitName: string };
export type MaterialRow = typeof material.$inferSelect;

/** Everything in the database that a bundle is made of. */
export interface BundleSource {
  readonly round: RoundId;
  readonly practice: boolean;
  readonly rulesText: string;
  readonly rules: RuleFile;
  readonly deliveryFolder: string;
  readonly key: StoredKey;
  readonly version: number;
  readonly bundle: BundleId;
  /** Admitted, in the order of the workbook. */
  readonly admitted: readonly CandidateRow[];
  /** Neither admitted nor rejected. */
  readonly undecided: readonly CandidateRow[];
  /** Name of any candidate of the round, admitted or not. */
  readonly nameOf: (candidate: string) => string;
  readonly materials: readonly MaterialRow[];
  readonly experts: readonly Expert[];
  readonly recusals: readonly (typeof knownRecusal.$inferSelect)[];
  /** The key before the one in force with its word for it; `undefined` without a change of keys, or without its word. */
  readonly predecessor: { readonly publicKeyFile: string; readonly vouching: string } | undefined;
  /** The newest slip of each expert that was not revoked. */
  readonly slips: readonly SlipRow[];
  readonly revoked: readonly { readonly slip: string; readonly expert: ExpertId }[];
  /** Public halves of the revoked slips. */
  readonly retired: readonly SlipRow[];
  /** Digests of the newest bundle's cards; `undefined` before the first bundle. */
  readonly digestsBefore: ReadonlyMap<CandidateId, string> | undefined;
}

type SlipRow = typeof slip.$inferSelect;

/** Reads what a new bundle needs, or says what is still to be done before one can be built. */
export function gatherBundle({ database: db, row, rules }: OpenRound): Result<BundleSource, Problem> {
  if (db.select().from(freeze).get() !== undefined) return err({ kind: "round/scores-frozen" });
  if (row.rulesFrozenAtMs === null) return err({ kind: "bundle/rules-not-frozen" });
  const experts = db.select().from(expert).orderBy(expert.id).all();
  if (experts.length === 0) return err({ kind: "bundle/no-roster" });
  const [key, keyBefore] = readOrganiserKeys(db);
  if (key === undefined) return err({ kind: "bundle/no-key" });
  const candidates = readCandidates(db);
  const decisions = latestDecisions(db);
  const admitted = candidates.filter(({ id }) => decisions.get(id)?.outcome === "admitted");
  if (admitted.length === 0 || row.deliveryFolder === null) return err({ kind: "bundle/nobody-admitted" });
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
    key,
    version,
    bundle: BundleId.parse(`${row.id}-v${version}`),
    admitted,
    undecided: candidates.filter(({ id }) => !["admitted", "rejected"].includes(decisions.get(id)?.outcome ?? "")),
    nameOf: (id) => candidates.find((each) => each.id === id)?.name ?? id,
    materials: materials.filter((file) => isAdmitted.has(file.candidate)),
    experts: experts.map((one) => ({ ...one, categories: [...one.categories] })),
    recusals: db.select().from(knownRecusal).orderBy(knownRecusal.expert, knownRecusal.candidate).all(),
    predecessor: predecessorOf(key, keyBefore),
    ...readSlips(db),
    digestsBefore: newest && readDigests(db, newest.id),
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

const readDigests = (db: SecretariatDatabase, id: BundleId): ReadonlyMap<CandidateId, string> =>
  new Map(
    db
      .select()
      .from(bundleCard)
      .where(eq(bundleCard.bundle, id))
      .all()
      .map(({ candidate: owner, digest }) => [owner, digest]),
  );

function readCandidates(db: SecretariatDatabase): CandidateRow[] {
  const unitNames = new Map(
    db
      .select()
      .from(unit)
      .all()
      .map(({ id, name }) => [id, name]),
  );
  const rows = db.select().from(candidate).orderBy(candidate.position, candidate.id).all();
  return rows.map((row) => ({ ...row, unitName: unitNames.get(row.unit) ?? "" }));
}

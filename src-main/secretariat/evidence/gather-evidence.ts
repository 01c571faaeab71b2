import { asc, eq } from "drizzle-orm";
import type { EvidenceRecord } from "#shared/formats/evidence-pack.ts";
import { removedScoreFile } from "#shared/schema/secretariat-decisions.ts";
import { candidate, knownRecusal, unit } from "#shared/schema/secretariat.ts";
import { bundle, organiserKey, revokedSlip, slip } from "#shared/schema/secretariat-review.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { gatherBallots } from "#main/secretariat/evidence/gather-ballots.ts";
import { keyChanges } from "#main/secretariat/keys/key-changes.ts";
import { filesInForce, isFromPaper, type MergedFile } from "#main/secretariat/merge/files-in-force.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";

/** What the pack says beside the signed files; every list in an order that depends on nothing but its content. */
export function gatherEvidence({ opened: { database: db }, input, freeze }: FrozenSelection): EvidenceRecord {
  const { round } = input;
  const { merged } = filesInForce(db);
  const bundles = readBundles(db);
  const changes = keyChanges(db);
  const given = new Set(bundles.flatMap(({ seats }) => seats.flatMap(({ assigned }) => assigned)));
  return {
    format: "pingshen/evidence",
    formatVersion: 1,
    round: round.id,
    practice: round.practice,
    ruleHash: round.ruleHash,
    bundles,
    revoked: db
      .select()
      .from(revokedSlip)
      .orderBy(asc(revokedSlip.slip))
      .all()
      .map((row) => ({ slip: row.slip, expert: row.expert, revokedAt: isoTime(row.revokedAtMs) })),
    candidates: readCandidates(db).filter(({ id }) => given.has(id)),
    experts: input.experts.map(({ id, name, categories }) => ({ id, name, categories: [...categories] })),
    recusals: db
      .select()
      .from(knownRecusal)
      .orderBy(asc(knownRecusal.expert), asc(knownRecusal.candidate))
      .all()
      .filter((row) => given.has(row.candidate)),
    splitCategories: [...input.splits.keys()].sort(),
    scoreFiles: listed(merged.filter((file) => !isFromPaper(file))),
    paperEntries: listed(merged.filter(isFromPaper)),
    frozen: {
      at: isoTime(freeze.frozenAtMs),
      by: freeze.frozenBy,
      witness: freeze.witness,
      ...(freeze.exception === "" ? {} : { exception: freeze.exception }),
      stateHash: freeze.stateHash,
    },
    votes: [...input.changes.votes],
    corrections: [...input.changes.corrections],
    decisions: [...input.changes.decisions],
    removed: readRemoved(db),
    ...(changes.length === 0 ? {} : { keyChanges: changes }),
    ...gatherBallots(db),
  };
}

const listed = (merged: readonly MergedFile[]): EvidenceRecord["scoreFiles"] =>
  merged
    .map(({ expert, revision, sha256, mergedAtMs }) => ({ expert, revision, sha256, mergedAt: isoTime(mergedAtMs) }))
    .sort((one, other) =>
      one.expert === other.expert ? one.revision - other.revision : one.expert < other.expert ? -1 : 1,
    );

function readBundles(db: SecretariatDatabase): EvidenceRecord["bundles"] {
  const keys = new Map(
    db
      .select()
      .from(organiserKey)
      .all()
      .map(({ keyId, publicKey }) => [keyId, publicKey]),
  );
  const slips = Map.groupBy(db.select().from(slip).orderBy(asc(slip.expert)).all(), (row) => row.bundle);
  return db
    .select()
    .from(bundle)
    .orderBy(asc(bundle.version))
    .all()
    .map((row) => ({
      bundle: row.id,
      version: row.version,
      hash: row.hash,
      ruleHash: row.ruleHash,
      organiserKey: keys.get(row.keyId) ?? null,
      seats: (slips.get(row.id) ?? []).map((seat) => ({
        expert: seat.expert,
        slip: seat.slip,
        slipKey: seat.publicKey,
        assigned: [...seat.assigned],
      })),
    }));
}

const readCandidates = (db: SecretariatDatabase): EvidenceRecord["candidates"] =>
  db
    .select({
      id: candidate.id,
      number: candidate.number,
      name: candidate.name,
      category: candidate.category,
      place: candidate.place,
      unit: unit.name,
    })
    .from(candidate)
    .innerJoin(unit, eq(unit.id, candidate.unit))
    .orderBy(asc(candidate.id))
    .all();

const readRemoved = (db: SecretariatDatabase): EvidenceRecord["removed"] =>
  db
    .select()
    .from(removedScoreFile)
    .orderBy(asc(removedScoreFile.id))
    .all()
    .map(({ expert, revision, sha256, mergedAtMs, removedAtMs, removedBy, witness, reason }) => ({
      ...{ expert, revision, sha256, removedBy, witness, reason },
      mergedAt: isoTime(mergedAtMs),
      removedAt: isoTime(removedAtMs),
    }));

const isoTime = (atMs: number): string => new Date(atMs).toISOString();

import type { SecretariatDatabase } from "#main/db/databases.ts";
import type { Staging } from "#main/db/staging.ts";
import { clearancesInForce } from "#main/secretariat/checked/stored-clearances.ts";
import { inPieces } from "#main/secretariat/intake/in-pieces.ts";
import type { StateBefore } from "#main/secretariat/intake/state-before.ts";
import { candidateRow, type IntakePlan } from "#main/secretariat/intake/store-intake.ts";
import { screenNomination } from "#main/secretariat/screening/screen-all.ts";
import { verifiedValues, withVerifiedFacts } from "#main/secretariat/screening/verified-values.ts";
import { storedMaterialRows } from "#main/secretariat/screening/stored-nominations.ts";
import type { MaterialId } from "#shared/ids.ts";
import { compareDeliveries } from "#shared/intake/compare-deliveries.ts";
import type { DeliveryChange } from "#shared/intake/delivery-change.ts";
import type { PlacedFinding } from "#shared/intake/placed-finding.ts";
import * as tables from "#shared/schema/secretariat.ts";

interface Told {
  readonly staging: Staging;
  readonly say: (stage: "screening", findings: readonly PlacedFinding[]) => void;
  readonly record: (changes: readonly DeliveryChange[]) => void;
  readonly signal: AbortSignal;
}

/**
 * Lays candidates and those of their files ready that are stored otherwise, with what their own rules say and what changed.
 *
 * Answers the stored materials that the delivery no longer has.
 */
export async function stageCandidates(
  database: SecretariatDatabase,
  plan: IntakePlan,
  before: StateBefore,
  { staging, say, record, signal }: Told,
): Promise<readonly MaterialId[]> {
  const { round, decisions, goneBefore } = before;
  const placed = plan.materials.map((material, position) => ({ ...material, position }));
  const filesOf = Map.groupBy(placed, ({ candidate }) => candidate);
  const delivered = plan.nominations.length;
  const left: MaterialId[] = [];
  const verified = verifiedValues(database);
  const cleared = clearancesInForce(database);
  await inPieces(round.nominations, signal, (piece, from) => {
    const stored = storedMaterialRows(
      database,
      piece.map(({ id }) => id),
    );
    const isDelivered = (at: number): boolean => from + at < delivered;
    for (const [at, nomination] of piece.entries()) {
      const files = isDelivered(at) ? filesOf.get(nomination.id) : stored.get(nomination.id);
      const checked = withVerifiedFacts(nomination, verified);
      const recorded = { decision: decisions.get(nomination.id), cleared: cleared.get(nomination.id) };
      say("screening", screenNomination(round.rules, checked, files ?? [], recorded));
    }
    const present = piece.filter((_, at) => isDelivered(at));
    const rows = present.map((each, at) => candidateRow(each, plan.folders.get(each.id) ?? null, from + at));
    staging.put(tables.candidate, rows);
    const files = present.flatMap(({ id }) => filesOf.get(id) ?? []);
    const old = present.flatMap(({ id }) => stored.get(id) ?? []);
    const oldTexts = new Map(old.map((row) => [row.id, JSON.stringify(row)]));
    const changed = files.filter((file) => oldTexts.get(file.id) !== JSON.stringify(inOrder(file)));
    staging.put(tables.material, changed);
    const still = new Set(files.map(({ id }) => id));
    left.push(...old.flatMap(({ id }) => (still.has(id) ? [] : [id])));
    const known = present.flatMap(({ id }) => before.nominations.get(id) ?? []);
    const was = { nominations: known, materials: old, gone: goneBefore };
    record(compareDeliveries(was, { nominations: present, materials: files }));
  });
  return left;
}

/** A material with its fields in the order of the table's columns, so that two of them can be compared as texts. */
function inOrder(material: typeof tables.material.$inferSelect): typeof tables.material.$inferSelect {
  const { id, candidate, kind, fileName, at, sizeBytes, sha256, facts, position } = material;
  return { id, candidate, kind, fileName, at, sizeBytes, sha256, facts, position };
}

import { asc, inArray } from "drizzle-orm";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";
import { storedPairs } from "#main/secretariat/intake/stored-pairs.ts";
import { insertFindings, type IntakePlan } from "#main/secretariat/intake/store-intake.ts";
import { storedMaterials } from "#main/secretariat/screening/stored-nominations.ts";
import type { Nomination } from "#shared/domain/candidate.ts";
import type { CandidateId } from "#shared/ids.ts";
import { pairFindings, pairKey, type ComparedPhoto } from "#shared/intake/photo-pairs.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import { photoVerdict } from "#shared/schema/secretariat-photos.ts";
import * as tables from "#shared/schema/secretariat.ts";

type Reader = Pick<SecretariatDatabase, "select">;

/** The photos of a round with a new delivery, those of candidates whom it no longer has as they are stored. */
export function comparedPhotos(
  database: Reader,
  { nominations, materials }: Pick<IntakePlan, "nominations" | "materials">,
  gone: readonly { readonly id: CandidateId; readonly nomination: Pick<Nomination, "name"> }[],
): readonly ComparedPhoto[] {
  const names = new Map([
    ...nominations.map(({ id, name }) => [id, name] as const),
    ...gone.map(({ id, nomination }) => [id, nomination.name] as const),
  ]);
  const kept = storedMaterials(
    database,
    gone.map(({ id }) => id),
  );
  return [...materials, ...[...kept.values()].flat()].flatMap((material): readonly ComparedPhoto[] => {
    const { id, candidate, kind, fileName, at, sha256, sizeBytes, facts } = material;
    // Files of no bytes are all alike and no photo; that they are broken is said elsewhere.
    if ((kind !== "photo" && kind !== "portrait") || sizeBytes === 0) return [];
    return [{ id, candidate, kind, fileName, at, sha256, look: facts.look, name: names.get(candidate) ?? "" }];
  });
}

/** What was decided of each pair, the newest decision of a pair, by `pairKey` of the contents. */
export const verdictsInForce = (database: Reader): ReadonlyMap<string, typeof photoVerdict.$inferSelect> =>
  new Map(
    database
      .select()
      .from(photoVerdict)
      .orderBy(asc(photoVerdict.id))
      .all()
      .map((row) => [pairKey(row.one, row.other), row]),
  );

/** Replaces the findings about photos used twice; to be called whenever pairs or decisions about them changed. */
export function tellPairs(transaction: SecretariatTransaction, rules: RuleFile): void {
  const verdicts = new Map([...verdictsInForce(transaction)].map(([key, { verdict }]) => [key, verdict]));
  const findings = pairFindings(storedPairs(transaction), verdicts, rules.materials.workPhotos.source);
  transaction
    .delete(tables.finding)
    .where(inArray(tables.finding.code, ["photo-identical", "photo-alike", "photo-reused"]))
    .run();
  insertFindings(transaction, "intake", findings);
}

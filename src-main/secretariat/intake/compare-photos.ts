import { asc, eq, inArray } from "drizzle-orm";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";
import { insertFindings } from "#main/secretariat/intake/store-intake.ts";
import { pairFindings, pairKey, photoPairs, type ComparedPhoto, type PhotoPair } from "#shared/intake/photo-pairs.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import { photoVerdict } from "#shared/schema/secretariat-photos.ts";
import * as tables from "#shared/schema/secretariat.ts";

type Reader = Pick<SecretariatDatabase, "select">;

/** Every pair of photos in the round that may be one picture, from what intake remembered: no file is opened. */
export function storedPhotoPairs(database: Reader): readonly PhotoPair[] {
  const { material, candidate } = tables;
  const photos = database
    .select({ photo: material, name: candidate.name })
    .from(material)
    .innerJoin(candidate, eq(candidate.id, material.candidate))
    .where(inArray(material.kind, ["photo", "portrait"]))
    .orderBy(asc(material.position), asc(material.id))
    .all()
    .map(({ photo: { id, candidate: owner, kind, fileName, at, sha256, facts }, name }): ComparedPhoto => ({
      ...{ id, candidate: owner, kind, fileName, at, sha256, name },
      look: facts.look,
    }));
  return photoPairs(photos);
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

/** Replaces the findings about photos used twice; to be called whenever files or decisions about them changed. */
export function comparePhotos(transaction: SecretariatTransaction, rules: RuleFile): void {
  const verdicts = new Map([...verdictsInForce(transaction)].map(([key, { verdict }]) => [key, verdict]));
  const findings = pairFindings(storedPhotoPairs(transaction), verdicts, rules.materials.workPhotos.source);
  transaction
    .delete(tables.finding)
    .where(inArray(tables.finding.code, ["photo-identical", "photo-alike", "photo-reused"]))
    .run();
  insertFindings(transaction, "intake", findings);
}

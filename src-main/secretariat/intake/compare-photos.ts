import { and, asc, eq, gt, inArray } from "drizzle-orm";
import type { SecretariatDatabase, SecretariatTransaction } from "#main/db/databases.ts";
import { storedPairs } from "#main/secretariat/intake/stored-pairs.ts";
import { insertFindings } from "#main/secretariat/intake/store-intake.ts";
import { pairFindings, pairKey, photoPairs, type ComparedPhoto } from "#shared/intake/photo-pairs.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import { photoPair, photoVerdict } from "#shared/schema/secretariat-photos.ts";
import * as tables from "#shared/schema/secretariat.ts";

type Reader = Pick<SecretariatDatabase, "select">;

/** Compares all photos of the round by what intake remembered of them, without opening a file, and tells what was found. */
export function comparePhotos(transaction: SecretariatTransaction, rules: RuleFile): void {
  transaction.delete(photoPair).run();
  for (const { one, other, differing } of photoPairs(storedPhotos(transaction)))
    transaction.insert(photoPair).values({ one: one.id, other: other.id, differing }).run();
  tellPairs(transaction, rules);
}

function storedPhotos(database: Reader): readonly ComparedPhoto[] {
  const { material, candidate } = tables;
  const rows = database
    .select({ photo: material, name: candidate.name })
    .from(material)
    .innerJoin(candidate, eq(candidate.id, material.candidate))
    // Files of no bytes are all alike and no photo; that they are broken is said elsewhere.
    .where(and(inArray(material.kind, ["photo", "portrait"]), gt(material.sizeBytes, 0)))
    .orderBy(asc(material.position), asc(material.id))
    .all();
  return rows.map(({ photo: { id, candidate: owner, kind, fileName, at, sha256, facts }, name }) => ({
    ...{ id, candidate: owner, kind, fileName, at, sha256, name },
    look: facts.look,
  }));
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

import { asc, eq, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { ComparedPhoto } from "#shared/intake/photo-pairs.ts";
import type { PairedPhoto } from "#shared/ipc/photo-calls.ts";
import { photoPair } from "#shared/schema/secretariat-photos.ts";
import * as tables from "#shared/schema/secretariat.ts";

/** A photo of a stored pair with all that is said and shown of it. */
type StoredPhoto = ComparedPhoto & PairedPhoto;

/** A pair of photos as the last intake found it. */
export interface StoredPair {
  readonly one: StoredPhoto;
  readonly other: StoredPhoto;
  readonly differing: number | null;
}

/** The pairs of the round, or those in which a photo of one candidate stands, in the order in which they were found. */
export function storedPairs(
  database: Pick<SecretariatDatabase, "select">,
  candidate?: CandidateId,
): readonly StoredPair[] {
  const { material } = tables;
  const [one, other] = [alias(material, "one_photo"), alias(material, "other_photo")];
  const [oneOwner, otherOwner] = [alias(tables.candidate, "one_owner"), alias(tables.candidate, "other_owner")];
  const [oneUnit, otherUnit] = [alias(tables.unit, "one_unit"), alias(tables.unit, "other_unit")];
  return database
    .select({ differing: photoPair.differing, one, other, oneOwner, otherOwner, oneUnit, otherUnit })
    .from(photoPair)
    .innerJoin(one, eq(one.id, photoPair.one))
    .innerJoin(other, eq(other.id, photoPair.other))
    .innerJoin(oneOwner, eq(oneOwner.id, one.candidate))
    .innerJoin(otherOwner, eq(otherOwner.id, other.candidate))
    .innerJoin(oneUnit, eq(oneUnit.id, oneOwner.unit))
    .innerJoin(otherUnit, eq(otherUnit.id, otherOwner.unit))
    .where(candidate === undefined ? undefined : or(eq(one.candidate, candidate), eq(other.candidate, candidate)))
    .orderBy(asc(photoPair.id))
    .all()
    .map((row) => ({
      one: photoOf(row.one, row.oneOwner, row.oneUnit),
      other: photoOf(row.other, row.otherOwner, row.otherUnit),
      differing: row.differing,
    }));
}

function photoOf(
  { id, candidate, kind, fileName, at, sha256, sizeBytes, facts }: typeof tables.material.$inferSelect,
  { name, category }: typeof tables.candidate.$inferSelect,
  unit: typeof tables.unit.$inferSelect,
): StoredPhoto {
  const { widthPx = null, heightPx = null } = facts;
  const file = { id, candidate, kind, fileName, at, sha256, sizeBytes, widthPx, heightPx };
  return { ...file, name, category, unitName: unit.name };
}

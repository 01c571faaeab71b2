import { asc } from "drizzle-orm";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { Nomination } from "#shared/domain/candidate.ts";
import { Material } from "#shared/domain/material.ts";
import type { CandidateId, UnitId } from "#shared/ids.ts";
import * as tables from "#shared/schema/secretariat.ts";

type Reader = Pick<SecretariatDatabase, "select">;

/** Nominations in the order of the workbook, with the type of each unit. */
export interface StoredNominations {
  readonly nominations: readonly Nomination[];
  readonly unitTypes: ReadonlyMap<UnitId, string | undefined>;
}

/** Reads all nominations. */
export function storedNominations(database: Reader): StoredNominations {
  const units = new Map(
    database
      .select()
      .from(tables.unit)
      .all()
      .map((unit) => [unit.id, unit]),
  );
  const rows = database.select().from(tables.candidate).orderBy(asc(tables.candidate.position)).all();
  const nominations = rows.map((row) => Nomination.parse({ ...row, unitName: units.get(row.unit)?.name ?? "" }));
  return { nominations, unitTypes: new Map([...units].map(([id, { type }]) => [id, type ?? undefined])) };
}

/** Materials of all candidates, or of one, each candidate's in the order of their names. */
export function storedMaterials(database: Reader): ReadonlyMap<CandidateId, readonly Material[]> {
  const rows = database.select().from(tables.material).orderBy(asc(tables.material.position)).all();
  return Map.groupBy(
    rows.map((row) => Material.parse(row)),
    ({ candidate }) => candidate,
  );
}

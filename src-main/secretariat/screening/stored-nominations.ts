import { asc, count, eq, getTableColumns, inArray, type SQL } from "drizzle-orm";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import type { Nomination } from "#shared/domain/candidate.ts";
import type { Material } from "#shared/domain/material.ts";
import type { CandidateId, UnitId } from "#shared/ids.ts";
import * as tables from "#shared/schema/secretariat.ts";

type Reader = Pick<SecretariatDatabase, "select">;

/** Nominations in the order of the workbook, with the type of each unit. */
export interface StoredNominations {
  readonly nominations: readonly Nomination[];
  readonly unitTypes: ReadonlyMap<UnitId, string | undefined>;
}

const { folder, position, goneInRun, ...nominationColumns } = getTableColumns(tables.candidate);
const { position: materialPosition, ...materialColumns } = getTableColumns(tables.material);

/** What a list shows of a nomination; leaving out what was declared makes reading thousands of them quick. */
export type ListedNomination = Pick<Nomination, "id" | "number" | "category" | "name" | "place" | "unit" | "unitName">;

/** All nominations in the order of the workbook, as lists show them, with the type of each unit. */
export function listedNominations(
  database: Reader,
): readonly (ListedNomination & { readonly unitType: string | null })[] {
  const { id, number, category, name, place, unit } = nominationColumns;
  return database
    .select({ id, number, category, name, place, unit, unitName: tables.unit.name, unitType: tables.unit.type })
    .from(tables.candidate)
    .innerJoin(tables.unit, eq(tables.unit.id, unit))
    .orderBy(asc(position))
    .all();
}

/** Reads all nominations, or those for which `which` holds. */
export function storedNominations(database: Reader, which?: SQL): StoredNominations {
  const units = new Map(
    database
      .select()
      .from(tables.unit)
      .all()
      .map((unit) => [unit.id, unit]),
  );
  const rows = database.select(nominationColumns).from(tables.candidate).where(which).orderBy(asc(position)).all();
  const nominations = rows.map((row) => ({ ...row, unitName: units.get(row.unit)?.name ?? "" }));
  return { nominations, unitTypes: new Map([...units].map(([id, { type }]) => [id, type ?? undefined])) };
}

/** Materials of all candidates, or of the named ones, each candidate's in the order of their names. */
export function storedMaterials(
  database: Reader,
  candidates?: readonly CandidateId[],
): ReadonlyMap<CandidateId, readonly Material[]> {
  const which = candidates === undefined ? undefined : inArray(tables.material.candidate, [...candidates]);
  const rows = database.select(materialColumns).from(tables.material).where(which).orderBy(asc(materialPosition)).all();
  return Map.groupBy(rows, ({ candidate }) => candidate);
}

/** Materials of the named candidates as they are stored. */
export const storedMaterialRows = (
  database: Reader,
  candidates: readonly CandidateId[],
): ReadonlyMap<CandidateId, readonly (typeof tables.material.$inferSelect)[]> =>
  Map.groupBy(
    database
      .select()
      .from(tables.material)
      .where(inArray(tables.material.candidate, [...candidates]))
      .orderBy(asc(materialPosition))
      .all(),
    ({ candidate }) => candidate,
  );

/** How many materials each candidate has that has any. */
export const countMaterials = (database: Reader): ReadonlyMap<CandidateId, number> =>
  new Map(
    database
      .select({ candidate: tables.material.candidate, files: count() })
      .from(tables.material)
      .groupBy(tables.material.candidate)
      .all()
      .map(({ candidate, files }) => [candidate, files]),
  );

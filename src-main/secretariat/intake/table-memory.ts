import { isNull } from "drizzle-orm";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import type { TableMemory } from "#main/secretariat/intake/read-tables.ts";
import { columnMapping, tableReading } from "#shared/schema/secretariat-tables.ts";

/**
 * The mappings in force, and a place for how tables were read.
 *
 * The readings are kept outside the intake's transaction, like the memory of files: a delivery that is refused because no
 * table was understood is just the one whose columns a person has to assign.
 */
export const openTableMemory = (database: SecretariatDatabase): TableMemory => ({
  mappings: database.select().from(columnMapping).where(isNull(columnMapping.removedAtMs)).all(),
  keep(readings) {
    database.transaction((transaction) => {
      transaction.delete(tableReading).run();
      readings.forEach((reading, position) =>
        transaction.insert(tableReading).values({ book: reading.book, sheet: reading.sheet, position, reading }).run(),
      );
    });
  },
});

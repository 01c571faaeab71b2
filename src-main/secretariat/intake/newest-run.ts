import { desc } from "drizzle-orm";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { intakeRun } from "#shared/schema/secretariat-intake.ts";

/** Number of the newest intake that was carried through; 0 before the first. */
export const newestRun = (database: Pick<SecretariatDatabase, "select">): number =>
  database.select({ id: intakeRun.id }).from(intakeRun).orderBy(desc(intakeRun.id)).limit(1).get()?.id ?? 0;

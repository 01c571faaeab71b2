import { realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { and, desc, eq, lt } from "drizzle-orm";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { deliveredPath, unpackedArchives } from "#main/secretariat/intake/delivered-path.ts";
import { keptPath } from "#main/secretariat/kept/kept-home.ts";
import type { FileVersion } from "#shared/intake/delivery-change.ts";
import { intakeChange, intakeRun } from "#shared/schema/secretariat-intake.ts";
import { material, round as roundTable } from "#shared/schema/secretariat.ts";

/** Which side of a change: the file before it, or after it. */
export type ChangeSideName = "before" | "after";

/** Where a file of an older or the newest delivery seems to lie; whether the bytes are the same is for a hash to say. */
export interface FoundVersion {
  readonly file: FileVersion;
  readonly found: { readonly where: "kept" | "delivered" | "earlier"; readonly path: string } | undefined;
}

type Reader = Pick<SecretariatDatabase, "select">;

/** The file on one side of a change with the first place that has one of its size; `undefined` when there is no file. */
export function findVersion(
  database: Reader,
  roundFolder: string,
  change: number,
  side: ChangeSideName,
): FoundVersion | undefined {
  const row = database.select().from(intakeChange).where(eq(intakeChange.id, change)).get();
  const shown = row?.[side];
  if (row === undefined || shown === null || shown === undefined || !("file" in shown)) return undefined;
  const { file } = shown;
  const isThere = (path: string | undefined): path is string =>
    path !== undefined && statSync(path, { throwIfNoEntry: false })?.size === file.sizeBytes;
  const kept = keptPath(roundFolder, file.sha256);
  if (isThere(kept)) return { file, found: { where: "kept", path: kept } };
  const same = and(eq(material.candidate, row.candidate), eq(material.at, file.at), eq(material.sha256, file.sha256));
  const deliveryFolder = database.select().from(roundTable).get()?.deliveryFolder ?? "";
  if (database.select().from(material).where(same).get() !== undefined) {
    const path = deliveredPath({ deliveryFolder, roundFolder, archives: unpackedArchives(database) }, file.at);
    if (isThere(path)) return { file, found: { where: "delivered", path } };
  }
  const run = side === "after" ? eq(intakeRun.id, row.run) : lt(intakeRun.id, row.run);
  const folder = database.select().from(intakeRun).where(run).orderBy(desc(intakeRun.id)).get()?.deliveryFolder;
  const path = folder === undefined ? undefined : insideOf(folder, file.at);
  return { file, found: isThere(path) ? { where: "earlier", path } : undefined };
}

/** The place of a file below a folder that was delivered before; `undefined` when it is gone or a link leads out of it. */
function insideOf(folder: string, at: string): string | undefined {
  try {
    const path = realpathSync(join(folder, ...at.split("/")));
    return path.startsWith(realpathSync(folder) + sep) ? path : undefined;
  } catch {
    // The stick was pulled or the folder was moved.
    return undefined;
  }
}

import { realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { and, desc, eq, lt } from "drizzle-orm";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { deliveredPath, unpackedArchives } from "#main/secretariat/intake/delivered-path.ts";
import { keptPath } from "#main/secretariat/kept/kept-home.ts";
import type { FileVersion } from "#shared/intake/delivery-change.ts";
import type { CandidateId } from "#shared/ids.ts";
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
  const places = [
    { where: "kept", path: keptPath(roundFolder, file.sha256) },
    { where: "delivered", path: deliveredNow(database, roundFolder, row.candidate, file) },
    { where: "earlier", path: deliveredThen(database, row.run, side, file) },
  ] as const;
  for (const { where, path } of places)
    if (path !== undefined && statSync(path, { throwIfNoEntry: false })?.size === file.sizeBytes)
      return { file, found: { where, path } };
  return { file, found: undefined };
}

/** Where the newest delivery has this very file. */
function deliveredNow(
  database: Reader,
  roundFolder: string,
  candidate: CandidateId,
  { at, sha256 }: FileVersion,
): string | undefined {
  const same = and(eq(material.candidate, candidate), eq(material.at, at), eq(material.sha256, sha256));
  if (database.select().from(material).where(same).get() === undefined) return undefined;
  const deliveryFolder = database.select().from(roundTable).get()?.deliveryFolder ?? "";
  return deliveredPath({ deliveryFolder, roundFolder, archives: unpackedArchives(database) }, at);
}

/** Where the delivery lay that had it: that of the change's own intake, or of the one before. */
function deliveredThen(database: Reader, run: number, side: ChangeSideName, { at }: FileVersion): string | undefined {
  const which = side === "after" ? eq(intakeRun.id, run) : lt(intakeRun.id, run);
  const row = database.select().from(intakeRun).where(which).orderBy(desc(intakeRun.id)).get();
  return row === undefined ? undefined : insideOf(row.deliveryFolder, at);
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

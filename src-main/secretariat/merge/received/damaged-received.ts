import { statSync } from "node:fs";
import { asc, eq, ne, sql } from "drizzle-orm";
import type { RoundId } from "#shared/ids.ts";
import type { DamagedReceived } from "#shared/ipc/received-calls.ts";
import { expert } from "#shared/schema/secretariat.ts";
import { scoreFile } from "#shared/schema/secretariat-review.ts";
import type { Databases, SecretariatDatabase } from "#main/db/databases.ts";
import { receivedPath } from "#main/secretariat/merge/received-files.ts";
import type { CallContext } from "#main/world.ts";

/** Sealed files that this program hashed since it started, and how they lay then: who reads them again gets the same. */
const soundFiles = new WeakMap<Databases, Map<string, string>>();

/** How a file lies on the disk: every change of its content changes this. Undefined where there is none. */
function layOf(path: string): string | undefined {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats && [stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(" ");
}

/** Remembers that a sealed file was just hashed and is as it was received. */
export function rememberSound(databases: Databases, path: string): void {
  const files = soundFiles.get(databases) ?? new Map<string, string>();
  soundFiles.set(databases, files);
  const lay = layOf(path);
  if (lay !== undefined) files.set(path, lay);
}

type ReceivedRow = Omit<DamagedReceived, "state">;

/** The merged score files whose sealed file lies in the round's folder; older ones lie in the database. */
export const receivedRows = (database: SecretariatDatabase): readonly ReceivedRow[] =>
  database
    .select({
      expert: scoreFile.expert,
      expertName: expert.name,
      revision: scoreFile.revision,
      fileName: scoreFile.fileName,
      fileSha256: scoreFile.fileSha256,
      bytes: sql<number>`length(${scoreFile.bytes})`,
    })
    .from(scoreFile)
    .innerJoin(expert, eq(expert.id, scoreFile.expert))
    .where(ne(scoreFile.keyFingerprint, ""))
    .orderBy(asc(scoreFile.expert), asc(scoreFile.revision))
    .all()
    .flatMap(({ bytes, ...row }) => (bytes === 0 ? [row] : []));

/**
 * The sealed files that are missing or not what was received, by expert and revision.
 *
 * Answers at once where every file was hashed since the program started and lies as it lay then.
 */
export function damagedReceived(
  round: RoundId,
  { databases, crew }: Pick<CallContext, "databases" | "crew">,
): readonly DamagedReceived[] | Promise<readonly DamagedReceived[]> {
  const database = databases.round(round);
  const rows = database === undefined ? [] : receivedRows(database);
  const folder = databases.roundFolder(round);
  const known = soundFiles.get(databases);
  const unknown = rows.filter(({ fileSha256 }) => {
    const path = receivedPath(folder, fileSha256);
    const lay = layOf(path);
    return lay === undefined || known?.get(path) !== lay;
  });
  return unknown.length === 0 ? [] : hashThem(unknown, folder, { databases, crew });
}

async function hashThem(
  rows: readonly ReceivedRow[],
  folder: string,
  { databases, crew }: Pick<CallContext, "databases" | "crew">,
): Promise<readonly DamagedReceived[]> {
  const stateOf = async ({ fileSha256 }: ReceivedRow): Promise<DamagedReceived["state"] | undefined> => {
    const path = receivedPath(folder, fileSha256);
    const sizeBytes = statSync(path, { throwIfNoEntry: false })?.size;
    if (sizeBytes === undefined) return "missing";
    // Where the disk cannot give it back it is as good as another file.
    const hashes = crew.hashRanges(path, [{ offset: 0, sizeBytes }], () => undefined);
    const [sha256] = await hashes.catch(() => [undefined]);
    if (sha256 !== fileSha256) return "changed";
    rememberSound(databases, path);
    return undefined;
  };
  const states = await Promise.all(rows.map(stateOf));
  return rows.flatMap((row, at) => {
    const state = states[at];
    return state === undefined ? [] : [{ ...row, state }];
  });
}

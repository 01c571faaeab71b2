import { existsSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { BuiltBundle, BundleRow } from "#shared/ipc/secretariat-calls.ts";
import { bundle, slip } from "#shared/schema/secretariat-review.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { appendJournal } from "#main/db/journal.ts";
import { syncFolder, writeAtomic } from "#main/files/write-atomic.ts";
import type { BundleSource } from "#main/secretariat/bundles/gather-bundle.ts";
import type { PackedBundle } from "#main/secretariat/bundles/pack-bundle.ts";
import { slipsWorkbook } from "#main/secretariat/bundles/slips-workbook.ts";
import { keyIdText } from "#main/signing/fingerprint.ts";

/**
 * Puts a packed bundle and its slips in place and records them: files first, rows last, in one transaction.
 *
 * The codes go to paper and to the caller, never into the database.
 * Errors: rejects when the disk fails; what was put in place is taken away again.
 */
export async function deliverBundle(
  db: SecretariatDatabase,
  source: BundleSource,
  packed: PackedBundle,
  target: string,
  by: string,
): Promise<BuiltBundle> {
  const folder = join(target, source.bundle);
  const slipsFile = slipsPath(target, source.bundle);
  try {
    writeAtomic(slipsFile, await slipsWorkbook(packed.seats, source.key.fingerprint, source.bundle));
    await rename(packed.folder, folder);
    syncFolder(target);
    const row = commit(db, source, packed, folder, by);
    return {
      ...row,
      headFileName: basename(packed.head.headPath),
      slips: packed.seats.map(({ seat, code }) => ({ expert: seat.expert.id, name: seat.expert.name, code })),
      slipsFile,
      fingerprint: source.key.fingerprint,
      findings: packed.findings,
    };
  } catch (fault) {
    await rm(folder, { recursive: true, force: true });
    await rm(slipsFile, { force: true });
    throw fault;
  }
}

/** The slips of an earlier bundle are kept: their codes are written nowhere else. */
function slipsPath(target: string, bundleId: string): string {
  const path = join(target, "评审启用单.xlsx");
  return existsSync(path) ? join(target, `评审启用单-${bundleId}.xlsx`) : path;
}

function commit(
  db: SecretariatDatabase,
  source: BundleSource,
  { head, seats, builtAtMs }: PackedBundle,
  folder: string,
  by: string,
): BundleRow {
  const { candidates, files, bytes, volumes } = head.summary;
  const numbers = { candidates, files, bytes, volumes };
  const row: BundleRow = {
    bundle: source.bundle,
    version: source.version,
    builtAtMs,
    hash: head.hash,
    folder,
    ...numbers,
  };
  const keyId = keyIdText(source.key.keyId);
  db.transaction((transaction) => {
    transaction
      .insert(bundle)
      .values({ ...row, id: source.bundle, ruleHash: head.index.ruleHash, keyId })
      .run();
    for (const { seat } of seats) {
      transaction
        .insert(slip)
        .values({
          bundle: source.bundle,
          expert: seat.expert.id,
          slip: seat.slip,
          publicKey: seat.slipKey,
          assigned: seat.order,
        })
        .run();
    }
    appendJournal(transaction, {
      atMs: builtAtMs,
      actor: by,
      kind: "bundle/built",
      facts: { bundle: source.bundle, hash: head.hash, keyId, experts: seats.length, ...numbers },
    });
  });
  return row;
}

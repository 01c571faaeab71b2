import { existsSync, mkdirSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Finding } from "#shared/finding.ts";
import type { BuiltBundle } from "#shared/ipc/bundle-calls.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { syncFolder, writeAtomic } from "#main/files/write-atomic.ts";
import { planErratum } from "#main/secretariat/bundles/erratum.ts";
import type { BundleSource } from "#main/secretariat/bundles/gather-bundle.ts";
import type { PackedBundle } from "#main/secretariat/bundles/pack-bundle.ts";
import { recordBundle } from "#main/secretariat/bundles/record-bundle.ts";
import { slipSheet, slipsWorkbook, type NewSlip } from "#main/secretariat/bundles/slips-workbook.ts";

/** Where a bundle goes, and who made it. */
export interface Delivery {
  readonly target: string;
  readonly by: string;
  /** TrueType font for the slips. */
  readonly font: string;
}

/** Codes never lie beside the bundle that they open: this folder is printed, not handed out. */
const slipsFolderName = "启用单（只打印，不随U盘发出）";

/**
 * Puts a packed bundle and its new slips in place and records them: files first, rows last, in one transaction.
 *
 * The codes go to paper and to the caller, never into the database.
 * Errors: rejects when the disk fails; what was put in place is taken away again.
 */
export async function deliverBundle(
  db: SecretariatDatabase,
  source: BundleSource,
  packed: PackedBundle,
  delivery: Delivery,
): Promise<BuiltBundle> {
  const { target, by } = delivery;
  const folder = join(target, source.bundle);
  const slips = newSlipsOf(source, packed);
  const written: string[] = [];
  try {
    const undrawable = await writeSlips(source, slips, delivery, written);
    await rename(packed.folder, folder);
    syncFolder(target);
    const row = recordBundle(db, source, packed, folder, by);
    return {
      ...row,
      headFileName: basename(packed.head.headPath),
      slips: slips.map(({ expert, name, code }) => ({ expert, name, code })),
      slipsFiles: written,
      fingerprint: source.key.fingerprint,
      erratum:
        source.digestsBefore === undefined ? null : planErratum(source.digestsBefore, packed.digests, source.nameOf),
      findings: [...packed.findings, ...undrawable],
    };
  } catch (fault) {
    await rm(folder, { recursive: true, force: true });
    for (const path of written) await rm(path, { force: true });
    throw fault;
  }
}

function newSlipsOf(source: BundleSource, { seats, slips }: PackedBundle): NewSlip[] {
  const titles = new Map(source.rules.categories.map(({ id, title }) => [id, title.zh]));
  return slips.flatMap(({ expert, code, replaces }) => {
    const seat = seats.find((each) => each.expert.id === expert);
    if (code === undefined || seat === undefined) return [];
    const panel = seat.expert.categories.map((category) => titles.get(category) ?? category);
    return [{ expert, name: seat.expert.name, panel, code, replaced: replaces }];
  });
}

/** Workbook and sheet to cut, of the new slips only; earlier ones keep what was printed for them. */
async function writeSlips(
  source: BundleSource,
  slips: readonly NewSlip[],
  { target, font }: Delivery,
  written: string[],
): Promise<Finding[]> {
  if (slips.length === 0) return [];
  const folder = join(target, slipsFolderName);
  mkdirSync(folder, { recursive: true });
  const base = join(folder, `${source.bundle}-启用单`);
  const put = (path: string, bytes: Uint8Array): void => {
    if (existsSync(path))
      throw Object.assign(new Error("slips are never overwritten"), { code: "EEXIST", syscall: "open" });
    writeAtomic(path, bytes);
    written.push(path);
  };
  put(`${base}.xlsx`, await slipsWorkbook(slips, source));
  const sheet = await slipSheet(slips, source, font);
  put(`${base}.pdf`, sheet.bytes);
  return sheet.undrawable.map(({ text, characters }) => ({
    severity: "warning",
    code: "bundle-slip-undrawable",
    at: `${source.bundle}-启用单.pdf`,
    source: "",
    details: { text, characters: characters.join("") },
  }));
}

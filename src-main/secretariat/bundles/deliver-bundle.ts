import { existsSync, mkdirSync } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Finding } from "#shared/finding.ts";
import type { BuiltBundle, ErratumSummary } from "#shared/ipc/bundle-calls.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { encodeWorkbook } from "#main/files/encode-workbook.ts";
import { syncFolder, writeAtomic } from "#main/files/write-atomic.ts";
import type { BundleToDeliver } from "#main/secretariat/bundles/bundle-to-deliver.ts";
import type { BundleSource } from "#main/secretariat/bundles/gather-bundle.ts";
import { buildReport } from "#main/secretariat/bundles/build-report.ts";
import { planErratum } from "#main/secretariat/bundles/erratum.ts";
import { recordBundle } from "#main/secretariat/bundles/record-bundle.ts";
import { slipSheet, slipsWorkbook, type NewSlip } from "#main/secretariat/bundles/slips-workbook.ts";

/** Where bundles go, and who made them. */
export interface Delivery {
  readonly target: string;
  readonly by: string;
  /** TrueType font for the slips. */
  readonly font: string;
}

/** Codes never lie beside the bundle that they open: this folder is printed, not handed out. */
const slipsFolderName = "启用单（只打印，不随U盘发出）";
/** The report names candidates and experts. */
const reportFolderName = "制作报告（秘书处留存）";

/**
 * Puts packed bundles and their new slips in place and records them: files first, rows last, in one transaction.
 *
 * The codes go to paper and to the caller, never into the database.
 * Errors: rejects when the disk fails; what was put in place is taken away again.
 */
export async function deliverBundles(
  db: SecretariatDatabase,
  bundles: readonly BundleToDeliver[],
  delivery: Delivery,
): Promise<BuiltBundle> {
  const { target, by } = delivery;
  const placed: string[] = [];
  const written: string[] = [];
  try {
    const slips = bundles.flatMap(newSlipsOf);
    const slipsFiles: string[] = [];
    const undrawable = await writeSlips(bundles, slips, delivery, slipsFiles, written);
    const findings = [...bundles.flatMap(({ packed }) => packed.findings), ...undrawable];
    const report = writeReport(bundles, findings, delivery, written);
    for (const { source, packed } of bundles) {
      const folder = join(target, source.bundle);
      placed.push(folder);
      await rename(packed.folder, folder);
    }
    syncFolder(target);
    const parts = db.transaction((transaction) =>
      bundles.map(({ source, packed }, at) => ({
        ...recordBundle(transaction, source, packed, { folder: placed[at] ?? "", report, by }),
        headFileName: basename(packed.head.headPath),
      })),
    );
    const [first] = parts;
    const [{ source } = { source: undefined }] = bundles;
    if (first === undefined || source === undefined) throw new Error("nothing was built");
    return {
      ...first,
      parts,
      slips: slips.map(({ expert, name, code }) => ({ expert, name, code })),
      slipsFiles,
      fingerprint: source.key.fingerprint,
      erratum: erratumOf(bundles),
      findings,
    };
  } catch (fault) {
    for (const folder of placed) await rm(folder, { recursive: true, force: true });
    for (const path of written) await rm(path, { force: true });
    throw fault;
  }
}

/** What all of them change together; null when nobody in them had a bundle before. */
function erratumOf(bundles: readonly BundleToDeliver[]): ErratumSummary | null {
  const before = bundles.flatMap(({ source }) => (source.digestsBefore === undefined ? [] : [source.digestsBefore]));
  const [first] = bundles;
  if (first === undefined || before.length === 0) return null;
  const after = bundles.map(({ packed }) => packed.digests);
  return planErratum(joined(before), joined(after), first.source.nameOf);
}

const joined = <Id, Value>(maps: readonly ReadonlyMap<Id, Value>[]): ReadonlyMap<Id, Value> =>
  new Map(maps.flatMap((map) => [...map]));

function newSlipsOf({ source, packed: { seats, slips } }: BundleToDeliver): NewSlip[] {
  const titles = new Map(source.rules.categories.map(({ id, title }) => [id, title.zh]));
  const { bundle, version } = source;
  return slips.flatMap(({ expert, code, replaces }) => {
    const seat = seats.find((each) => each.expert.id === expert);
    if (code === undefined || seat === undefined) return [];
    const panel = seat.expert.categories.map((category) => titles.get(category) ?? category);
    return [{ expert, name: seat.expert.name, panel, code, bundle, version, replaced: replaces }];
  });
}

/** Name of what belongs to several bundles: that of the only one, or of the first to the last. */
function nameOfAll(sources: readonly BundleSource[]): string {
  const [first, last] = [sources[0], sources.at(-1)];
  if (first === undefined || last === undefined) return "";
  const { round, bundle, version } = first;
  return sources.length === 1 ? bundle : `${round}-v${version}-v${last.version}`;
}

/** Where everything of these bundles goes below the folder that was chosen. What is there already was left by a program that was killed. */
export function placesBelow(sources: readonly BundleSource[]): readonly string[] {
  const name = nameOfAll(sources);
  return [
    ...sources.map(({ bundle }) => bundle),
    ...["xlsx", "pdf"].map((suffix) => join(slipsFolderName, `${name}-启用单.${suffix}`)),
    join(reportFolderName, `${name}-制作报告.xlsx`),
  ];
}

/** Workbook and sheet to cut, of the new slips only; earlier ones keep what was printed for them. */
async function writeSlips(
  bundles: readonly BundleToDeliver[],
  slips: readonly NewSlip[],
  { target, font }: Delivery,
  slipsFiles: string[],
  written: string[],
): Promise<Finding[]> {
  const [first] = bundles;
  if (slips.length === 0 || first === undefined) return [];
  const { source } = first;
  const folder = join(target, slipsFolderName);
  mkdirSync(folder, { recursive: true });
  const base = join(folder, `${nameOfAll(bundles.map((one) => one.source))}-启用单`);
  const put = (path: string, bytes: Uint8Array): void => {
    putNew(path, bytes, written);
    slipsFiles.push(path);
  };
  put(`${base}.xlsx`, slipsWorkbook(slips, source));
  const sheet = await slipSheet(slips, source, font);
  put(`${base}.pdf`, sheet.bytes);
  return sheet.undrawable.map(({ text, characters }) => ({
    severity: "warning",
    code: "bundle-slip-undrawable",
    at: `${basename(base)}.pdf`,
    source: "",
    details: { text, characters: characters.join("") },
  }));
}

function writeReport(
  bundles: readonly BundleToDeliver[],
  findings: readonly Finding[],
  { target, by }: Delivery,
  written: string[],
): string {
  const folder = join(target, reportFolderName);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${nameOfAll(bundles.map(({ source }) => source))}-制作报告.xlsx`);
  putNew(path, encodeWorkbook(buildReport(bundles, findings, by)), written);
  return path;
}

function putNew(path: string, bytes: Uint8Array, written: string[]): void {
  if (existsSync(path))
    throw Object.assign(new Error("what was printed is never overwritten"), { code: "EEXIST", syscall: "open" });
  writeAtomic(path, bytes);
  written.push(path);
}

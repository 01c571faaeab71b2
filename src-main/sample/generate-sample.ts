import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ShippedAssets } from "#main/world.ts";
import { readTypeface } from "#main/paper/typeface.ts";
import { composeRound } from "#main/sample/compose-round.ts";
import { fewestForFaults, plantFaults } from "#main/sample/faults/plant-faults.ts";
import { createLightStudio } from "#main/sample/light-studio.ts";
import { createPhotoStudio } from "#main/sample/photo-studio.ts";
import { composeExperts } from "#main/sample/sample-experts.ts";
import { categoryWords, type SampleNomination, type SampleRound } from "#main/sample/sample-nomination.ts";
import { formerWinnersWorkbook, nominationsWorkbook, rosterWorkbook } from "#main/sample/sample-workbooks.ts";
import { writeMaterials, type Workshop, type Written } from "#main/sample/write-materials.ts";

/** What round to make up. The same seed gives the same files. */
export interface SampleOptions {
  /** Folder to write into; it is made when it is not there. */
  readonly folder: string;
  readonly candidates: number;
  readonly experts: number;
  readonly seed: number;
  /** Plants every fault once, or once for every 250 nominations; the round has at least 160, so that each gets one of its own. */
  readonly faults: boolean;
  /** Small patchworks instead of drawn photos, with empty space behind them: for rounds of thousands. */
  readonly light?: boolean;
}

/** What the generator needs of the world. */
export interface SampleWorld {
  readonly assets: ShippedAssets;
  progress(done: number, total: number, label: string): void;
  readonly signal: AbortSignal;
}

/** Where everything lies (absolute or as `folder` was given) and how much it is. */
export interface SampleSummary {
  /** 推荐汇总表.xlsx. */
  readonly workbook: string;
  /** experts.xlsx. */
  readonly roster: string;
  readonly rosterPath: string;
  readonly formerWinners: string;
  /** What a secretariat would choose for intake. */
  readonly deliveryFolder: string;
  /** Files of the nominations and their size; workbooks are not counted. */
  readonly files: number;
  readonly bytes: number;
  /** faults.json, when faults were asked for. */
  readonly faultsFile?: string;
}

/** How many nominations are worked on at once: enough for two cores, each holds about 15 MB. */
const atOnce = 3;

/**
 * Writes a made-up round as a secretariat receives it: workbook, a folder for each nomination, list of former
 * winners, roster.
 *
 * Errors: throws the signal's reason when it is aborted, and what the disk answers when it is full or read-only.
 */
export async function generateSample(options: SampleOptions, world: SampleWorld): Promise<SampleSummary> {
  const { folder, seed } = options;
  const clean = composeRound(options.faults ? Math.max(options.candidates, fewestForFaults) : options.candidates, seed);
  const { round, planted } = options.faults ? plantFaults(clean) : { round: clean, planted: [] };
  const deliveryFolder = join(folder, "delivery");
  await mkdir(deliveryFolder, { recursive: true });
  const workbook = join(deliveryFolder, "推荐汇总表.xlsx");
  const formerWinners = join(deliveryFolder, "往届入选名单.xlsx");
  const roster = join(folder, "experts.xlsx");
  await writeFile(workbook, nominationsWorkbook(round.nominations.filter(({ inUnitTable }) => inUnitTable !== true)));
  await writeFile(formerWinners, formerWinnersWorkbook(round.formerWinners));
  for (const { path, bytes } of round.tables) {
    await mkdir(dirname(join(deliveryFolder, path)), { recursive: true });
    await writeFile(join(deliveryFolder, path), bytes);
  }
  await writeFile(roster, rosterWorkbook(composeExperts(options.experts, seed)));

  const pieces = Math.max(4, Math.min(10, Math.ceil(round.nominations.length / 20)));
  const workshop: Workshop = {
    studio: options.light === true ? createLightStudio(seed) : createPhotoStudio(seed, pieces),
    font: await readTypeface(world.assets.font),
    clipPath: world.assets.clip,
  };
  const written = await writeAllMaterials(foldersOf(round), join(deliveryFolder, "材料"), workshop, world);
  const summary = { workbook, roster, rosterPath: roster, formerWinners, deliveryFolder, ...written };
  if (!options.faults) return summary;
  const faultsFile = join(folder, "faults.json");
  await writeFile(faultsFile, `${JSON.stringify(planted, undefined, 2)}\n`);
  return { ...summary, faultsFile };
}

/** Everything that gets a folder: the nominations and the folders that belong to none. */
function foldersOf({ nominations, strayFolders }: SampleRound): SampleNomination[] {
  return [...nominations, ...strayFolders.map(({ folder, like }) => ({ ...like, folder }))];
}

async function writeAllMaterials(
  nominations: readonly SampleNomination[],
  parent: string,
  workshop: Workshop,
  world: SampleWorld,
): Promise<Written> {
  let next = 0;
  let done = 0;
  let files = 0;
  let bytes = 0;
  const work = async (): Promise<void> => {
    for (let nomination = nominations[next++]; nomination !== undefined; nomination = nominations[next++]) {
      world.signal.throwIfAborted();
      const one = await writeMaterials(nomination, join(parent, categoryWords[nomination.category].sheet), workshop);
      files += one.files;
      bytes += one.bytes;
      done += 1;
      world.progress(done, nominations.length, nomination.name);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { files, bytes };
}

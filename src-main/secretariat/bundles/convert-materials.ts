import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Finding } from "#shared/finding.ts";
import type { MaterialId } from "#shared/ids.ts";
import {
  aboutMaterial,
  leftOut,
  originalFault,
  type PlannedMaterial,
} from "#main/secretariat/bundles/plan-materials.ts";
import type { BundleSource } from "#main/secretariat/bundles/gather-bundle.ts";
import { runSomeAtOnce } from "#main/secretariat/bundles/run-some-at-once.ts";
import type { ConversionWay, Converted, NotConverted } from "#main/secretariat/converters/conversion.ts";
import { createConversionMemory } from "#main/secretariat/converters/conversion-memory.ts";
import { convertFile } from "#main/secretariat/converters/convert-file.ts";
import type { Converter } from "#main/secretariat/converters/find-converter.ts";
import { converterOf } from "#main/secretariat/converters/plan-conversion.ts";
import { deliveredPath, type DeliveryFolders } from "#main/secretariat/intake/delivered-path.ts";
import type { CallContext } from "#main/world.ts";
import type { Workshop } from "#main/secretariat/converters/workshop.ts";

/** One conversion, for the build report. */
export interface ConvertedLine extends Pick<Converted, "sha256" | "sizeBytes" | "pages" | "program" | "isNew"> {
  readonly id: MaterialId;
  readonly way: ConversionWay;
  /** Name of the candidate. */
  readonly candidate: string;
  readonly at: string;
  readonly originalSha256: string;
}

/** What came of the conversions. */
export interface Conversions {
  readonly made: ReadonlyMap<MaterialId, Converted>;
  readonly lines: readonly ConvertedLine[];
  /** The planned materials that go in: those that laptops show nothing of without a conversion are out. */
  readonly materials: readonly PlannedMaterial[];
  /** Of severity `error` only where an original is not as intake saw it. */
  readonly findings: readonly Finding[];
}

/** What is to be converted, and by what. */
interface Wanted {
  readonly source: Pick<BundleSource, "version">;
  readonly materials: readonly PlannedMaterial[];
  readonly converters: readonly Converter[];
  readonly volumeLimitBytes: number;
}

/** Each takes a processor, and a good deal of memory. */
const atOnce = 2;

/**
 * Has every planned conversion made, two at a time, or takes it from memory. A file that cannot be converted goes in as it
 * is; it never ends the build.
 *
 * Errors: rejects when cancelled; what was converted before that is remembered.
 */
export async function convertMaterials(
  { source, materials, converters, volumeLimitBytes }: Wanted,
  folders: DeliveryFolders,
  context: CallContext,
): Promise<Conversions> {
  const jobs = materials.flatMap((planned, at) => {
    const { convert: way } = planned;
    const converter = way && converters.find(({ kind }) => kind === converterOf(way));
    return way === undefined || converter === undefined ? [] : [{ planned, way, converter, at: String(at) }];
  });
  if (jobs.length === 0) return { made: new Map(), lines: [], materials, findings: [] };
  // Short names: an office makes long ones below, and Windows ends paths at 260 characters.
  const home = join(folders.roundFolder, "converting", `v${source.version}`);
  const { parser, signal } = context;
  let done = 0;
  const tell = (label: string): void =>
    context.progress({ phase: "convert", done, total: jobs.length, unit: "files", label });
  try {
    const memory = createConversionMemory(folders.roundFolder);
    const font = await lendFont(home, context.assets.font);
    const workshop: Workshop = { memory, parser, volumeLimitBytes, signal, font };
    const answers = await runSomeAtOnce(jobs, atOnce, async ({ planned, way, converter, at }) => {
      const { fileName } = planned.row;
      tell(fileName);
      const path = deliveredPath(folders, planned.row.at);
      const onPart = (part: number): void => tell(`${fileName} · ${String(Math.floor(part * 100))} %`);
      const answer = await convertOne({ planned, way, converter, path, folder: join(home, at) }, workshop, onPart);
      done += 1;
      tell(fileName);
      return { planned, way, converter, answer };
    });
    return gather(materials, answers);
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Windows brings Chinese fonts; a bare Linux may not. A copy, as the program's own may lie inside its archive. */
async function lendFont(home: string, font: string): Promise<string | undefined> {
  await mkdir(home, { recursive: true });
  if (process.platform === "win32") return undefined;
  const lent = join(home, "lent.ttf");
  await writeFile(lent, await readFile(font));
  return lent;
}

interface Job {
  readonly planned: PlannedMaterial;
  readonly way: ConversionWay;
  readonly converter: Converter;
  readonly path: string;
  readonly folder: string;
}

async function convertOne(
  { planned: { row }, way, converter, path, folder }: Job,
  workshop: Workshop,
  onPart: (part: number) => void,
): Promise<Converted | NotConverted | "missing"> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return "missing";
  if (found.size !== row.sizeBytes) return { why: "changed", reason: "" };
  const { content, durationSeconds, audio } = row.facts;
  const source = { path, content, sha256: row.sha256, durationSeconds, audio };
  return convertFile(converter, way, source, folder, workshop, onPart);
}

type Answered = Pick<Job, "planned" | "way" | "converter"> & {
  readonly answer: Converted | NotConverted | "missing";
};

function gather(materials: readonly PlannedMaterial[], answers: readonly Answered[]): Conversions {
  const made = new Map<MaterialId, Converted>();
  const lines: ConvertedLine[] = [];
  const findings: Finding[] = [];
  const out = new Set<MaterialId>();
  for (const { planned, way, converter, answer } of answers) {
    const { id, row, candidate } = planned;
    if (answer === "missing") findings.push(originalFault(planned, "bundle-original-missing"));
    else if ("why" in answer) {
      findings.push(faultOf(planned, converter, answer));
      if (!planned.onlyConverted) continue;
      out.add(id);
      findings.push(leftOut(row, candidate));
    } else {
      made.set(id, answer);
      const { sha256, sizeBytes, pages, program, isNew } = answer;
      const about = { id, way, candidate: candidate.name, at: row.at, originalSha256: row.sha256 };
      lines.push({ ...about, sha256, sizeBytes, pages, program, isNew });
    }
  }
  return { made, lines, materials: materials.filter(({ id }) => !out.has(id)), findings };
}

function faultOf(planned: PlannedMaterial, { program }: Converter, { why, reason }: NotConverted): Finding {
  if (why === "changed") return originalFault(planned, "bundle-original-changed");
  return aboutMaterial("warning", `bundle-conversion-${why}`, planned.row, planned.candidate, { program, reason });
}

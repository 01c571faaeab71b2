import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Finding } from "#shared/finding.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { checkWritten } from "#main/bundle-format/check-written.ts";
import type { PayloadFile } from "#main/bundle-format/payload-file.ts";
import type { OpenedHead } from "#main/bundle-format/read-head.ts";
import { writeBundle, type BundleContent } from "#main/bundle-format/write-bundle.ts";
import { OriginalChanged } from "#main/bundle-format/write-volume.ts";
import type { BundleSource } from "#main/secretariat/bundles/gather-bundle.ts";
import { convertMaterials, type ConvertedLine } from "#main/secretariat/bundles/convert-materials.ts";
import { planCatalogue } from "#main/secretariat/bundles/plan-catalogue.ts";
import { originalFault, type PlannedMaterial } from "#main/secretariat/bundles/plan-materials.ts";
import { planSealing } from "#main/secretariat/bundles/plan-sealing.ts";
import { planSeats, type PlannedSeat } from "#main/secretariat/bundles/plan-seats.ts";
import { planSlips, type PlannedSlip } from "#main/secretariat/bundles/plan-slips.ts";
import { prepareMaterials } from "#main/secretariat/bundles/prepare-materials.ts";
import { sealCards, sealEnvelopes } from "#main/secretariat/bundles/seal-head-files.ts";
import type { Converter } from "#main/secretariat/converters/find-converter.ts";
import type { OpenedOrganiser } from "#main/secretariat/keys/organiser-key.ts";
import type { CallContext } from "#main/world.ts";

/** What a build works with once everything was checked beforehand. */
export interface Build {
  readonly source: BundleSource;
  /** The organiser's secret. */
  readonly organiser: OpenedOrganiser;
  readonly materials: readonly PlannedMaterial[];
  /** Outside programs that are to be used; there are files for them among the materials. */
  readonly converters: readonly Converter[];
  /** Hidden folder in the target: nothing of the bundle is seen before all of it is there and checked. */
  readonly workFolder: string;
  readonly volumeLimitBytes: number;
}

/** A bundle in the work folder that passed its own check. */
export interface PackedBundle {
  readonly head: OpenedHead;
  readonly folder: string;
  readonly seats: readonly PlannedSeat[];
  readonly slips: readonly PlannedSlip[];
  readonly digests: ReadonlyMap<CandidateId, string>;
  readonly builtAtMs: number;
  /** What outside programs made. */
  readonly converted: readonly ConvertedLine[];
  readonly findings: readonly Finding[];
}

/**
 * Has converted what is to be converted, draws and seals the pictures, writes the bundle into the work folder and checks it as an expert's laptop will.
 *
 * Errors: `bundle/materials-unusable`, `bundle/self-check-failed`. Rejects when cancelled or when the disk fails.
 */
export async function packBundle(build: Build, context: CallContext): Promise<Result<PackedBundle, Problem>> {
  const { source, workFolder } = build;
  const drawn = join(workFolder, "drawn");
  const folder = join(workFolder, source.bundle);
  await rm(workFolder, { recursive: true, force: true });
  await mkdir(drawn, { recursive: true });
  await mkdir(folder);
  const folders = {
    deliveryFolder: source.deliveryFolder,
    roundFolder: context.databases.roundFolder(source.round),
    archives: source.archives,
  };
  const conversions = await convertMaterials(build, folders, context);
  const displayed = new Set(conversions.lines.filter(({ way }) => way === "word").map(({ id }) => id));
  const { materials } = conversions;
  const sealing = planSealing(source.admitted, materials, displayed, context.randomBytes);
  const prepared = await prepareMaterials(materials, sealing, conversions.made, folders, drawn, context);
  const unusable = unusableMaterials([...conversions.findings, ...prepared.findings]);
  if (unusable !== undefined) return err(unusable);
  const catalogue = planCatalogue(source, prepared.materials);
  const { seats, findings } = planSeats(source);
  const slips = planSlips(source, context.randomBytes);
  const cards = sealCards(source, catalogue, sealing);
  const envelopes = sealEnvelopes({
    source,
    seats,
    slips,
    sealing,
    digests: cards.digests,
    master: build.organiser.master,
    randomBytes: context.randomBytes,
  });
  const media = prepared.materials.flatMap(({ media: own, display }) => [own, display ?? []].flat());
  const thumbnails = prepared.materials.flatMap(({ thumbnail }) => thumbnail ?? []);
  const builtAtMs = context.now();
  const content: BundleContent = {
    name: source.bundle,
    identity: {
      bundle: source.bundle,
      round: source.round,
      version: source.version,
      practice: source.practice,
      builtAt: new Date(builtAtMs).toISOString(),
      recipient: build.organiser.recipient,
      candidates: catalogue.candidates.length,
    },
    rulesText: source.rulesText,
    roster: envelopes.roster,
    headFiles: [...envelopes.files, ...cards.files],
    media: [...thumbnails, ...media],
    key: { publicKey: source.key.publicKey, keyId: source.key.keyId, seed: build.organiser.signingSeed },
    predecessor: source.predecessor,
    volumeLimitBytes: build.volumeLimitBytes,
  };
  const head = await writeAndCheck(content, folder, materials, sealing, context);
  if (!head.ok) return head;
  return ok({
    head: head.value,
    folder,
    seats,
    slips,
    digests: cards.digests,
    builtAtMs,
    converted: conversions.lines,
    findings: [...conversions.findings, ...prepared.findings, ...findings],
  });
}

async function writeAndCheck(
  content: BundleContent,
  folder: string,
  materials: readonly PlannedMaterial[],
  sealing: ReturnType<typeof planSealing>,
  context: CallContext,
): Promise<Result<OpenedHead, Problem>> {
  const { crew, signal } = context;
  const total = totalBytes([...content.media, ...content.headFiles]);
  const counter = (phase: "pack" | "verify"): ((bytes: number) => void) => {
    let done = 0;
    return (bytes) => {
      done = Math.min(total, done + bytes);
      context.progress({ phase, done, total, unit: "bytes", label: content.name });
    };
  };
  try {
    const headPath = await writeBundle(content, { folder, crew, onBytes: counter("pack"), signal });
    return await checkWritten(headPath, crew, counter("verify"), signal);
  } catch (fault) {
    if (!(fault instanceof OriginalChanged)) throw fault;
    const changed = new Set(fault.payloadPaths);
    const findings = materials
      .filter(({ id }) => changed.has(sealing.media.get(id)?.path ?? ""))
      .map((material) => originalFault(material, "bundle-original-changed"));
    return err({ kind: "bundle/materials-unusable", facts: { count: findings.length }, findings });
  }
}

/** The problem that findings of severity `error` make together. */
export function unusableMaterials(findings: readonly Finding[]): Problem | undefined {
  const errors = findings.filter((finding) => finding.severity === "error");
  if (errors.length === 0) return undefined;
  return { kind: "bundle/materials-unusable", facts: { count: errors.length }, findings: errors };
}

const totalBytes = (files: readonly PayloadFile[]): number => files.reduce((sum, file) => sum + file.sizeBytes, 0);

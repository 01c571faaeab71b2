import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Finding } from "#shared/finding.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { checkWritten } from "#main/bundle-format/check-written.ts";
import type { PayloadFile } from "#main/bundle-format/payload-file.ts";
import type { OpenedHead } from "#main/bundle-format/read-head.ts";
import { writeBundle } from "#main/bundle-format/write-bundle.ts";
import type { BundleSource } from "#main/secretariat/bundles/gather-bundle.ts";
import { planCatalogue } from "#main/secretariat/bundles/plan-catalogue.ts";
import type { PlannedMaterial } from "#main/secretariat/bundles/plan-materials.ts";
import { planSeats, type PlannedSeat } from "#main/secretariat/bundles/plan-seats.ts";
import { prepareMaterials } from "#main/secretariat/bundles/prepare-materials.ts";
import type { CallContext } from "#main/world.ts";

/** What a build works with once everything was checked beforehand. */
export interface Build {
  readonly source: BundleSource;
  /** The organiser's private key. */
  readonly seed: Uint8Array;
  readonly materials: readonly PlannedMaterial[];
  /** Hidden folder in the target: nothing of the bundle is seen before all of it is there and checked. */
  readonly workFolder: string;
  readonly volumeLimitBytes: number;
}

/** A bundle in the work folder that passed its own check. */
export interface PackedBundle {
  readonly head: OpenedHead;
  readonly folder: string;
  readonly seats: readonly PlannedSeat[];
  readonly builtAtMs: number;
  readonly findings: readonly Finding[];
}

/**
 * Draws the pictures, writes the bundle into the work folder and checks it as an expert's laptop will.
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
  };
  const prepared = await prepareMaterials(build.materials, folders, drawn, context);
  const unusable = unusableMaterials(prepared.findings);
  if (unusable !== undefined) return err(unusable);
  const catalogue = planCatalogue(source, prepared.materials);
  const { seats, findings } = planSeats(source, catalogue, context.randomBytes);
  const media = prepared.materials.map((material) => material.media);
  const thumbnails = prepared.materials.flatMap(({ thumbnail }) => (thumbnail === undefined ? [] : [thumbnail]));
  const total = totalBytes(media) + totalBytes(thumbnails);
  const builtAtMs = context.now();
  let packedBytes = 0;
  const headPath = await writeBundle(
    {
      name: source.bundle,
      identity: {
        bundle: source.bundle,
        round: source.round,
        version: source.version,
        practice: source.practice,
        builtAt: new Date(builtAtMs).toISOString(),
      },
      rulesText: source.rulesText,
      catalogue,
      roster: { seats: seats.map(({ seat }) => seat) },
      thumbnails,
      media,
      key: { publicKey: source.key.publicKey, keyId: source.key.keyId, seed: build.seed },
      volumeLimitBytes: build.volumeLimitBytes,
    },
    {
      folder,
      signal: context.signal,
      onBytes: (bytes) => {
        packedBytes = Math.min(total, packedBytes + bytes);
        context.progress({ phase: "pack", done: packedBytes, total, unit: "bytes", label: source.bundle });
      },
    },
  );
  const head = await checkWritten(
    headPath,
    (done) => context.progress({ phase: "verify", done, total, unit: "bytes", label: source.bundle }),
    context.signal,
  );
  if (!head.ok) return head;
  return ok({ head: head.value, folder, seats, builtAtMs, findings: [...prepared.findings, ...findings] });
}

/** The problem that findings of severity `error` make together. */
export function unusableMaterials(findings: readonly Finding[]): Problem | undefined {
  const errors = findings.filter((finding) => finding.severity === "error");
  if (errors.length === 0) return undefined;
  return { kind: "bundle/materials-unusable", facts: { count: errors.length }, findings: errors };
}

const totalBytes = (files: readonly PayloadFile[]): number => files.reduce((sum, file) => sum + file.sizeBytes, 0);

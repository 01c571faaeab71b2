import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Finding } from "#shared/finding.ts";
import type { Answer, Input } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { defaultVolumeLimitBytes } from "#main/bundle-format/plan-volumes.ts";
import { diskReason } from "#main/bundle-format/unreadable.ts";
import type { SecretariatDatabase } from "#main/db/databases.ts";
import { deliverBundle } from "#main/secretariat/bundles/deliver-bundle.ts";
import { checkDiskSpace } from "#main/secretariat/bundles/disk-space.ts";
import { gatherBundle, type BundleSource, type CandidateRow } from "#main/secretariat/bundles/gather-bundle.ts";
import { packBundle, unusableMaterials, type Build } from "#main/secretariat/bundles/pack-bundle.ts";
import { planMaterials } from "#main/secretariat/bundles/plan-materials.ts";
import { forgetOrganiser, openOrganiserKey } from "#main/secretariat/keys/organiser-key.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import type { CallContext } from "#main/world.ts";

/**
 * Builds the next bundle of a round below the chosen folder, and new slips in a folder apart from it.
 *
 * A cancelled or failed build leaves nothing behind, neither files nor rows.
 */
export async function buildBundle(
  input: Input<"bundles/build">,
  context: CallContext,
  volumeLimitBytes = defaultVolumeLimitBytes,
): Promise<Answer<"bundles/build">> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const source = gatherBundle(round.value);
  if (!source.ok) return source;
  const target = context.grants.path(input.target);
  if (target === undefined) return err({ kind: "file/grant-unknown" });
  try {
    const prepared = await prepareBuild(source.value, input.passphrases, target, volumeLimitBytes);
    if (!prepared.ok) return prepared;
    return await packAndDeliver(round.value.database, prepared.value, target, input.by, context);
  } catch (fault) {
    if (context.signal.aborted) return err({ kind: "call/cancelled" });
    return err({ kind: "file/unwritable", facts: { name: target, reason: diskReason(fault) } });
  }
}

interface PreparedBuild {
  readonly build: Build;
  readonly findings: readonly Finding[];
}

/** All that can be refused before anything is written. */
async function prepareBuild(
  source: BundleSource,
  passphrases: readonly string[],
  target: string,
  volumeLimitBytes: number,
): Promise<Result<PreparedBuild, Problem>> {
  if (existsSync(join(target, source.bundle))) {
    return err({ kind: "bundle/target-taken", facts: { name: source.bundle } });
  }
  const { materials, findings } = planMaterials(source, volumeLimitBytes);
  const unusable = unusableMaterials(findings);
  if (unusable !== undefined) return err(unusable);
  const space = await checkDiskSpace(target, materials);
  if (!space.ok) return space;
  const organiser = openOrganiserKey(source.key, passphrases);
  if (!organiser.ok) return organiser;
  const workFolder = join(target, `.${source.bundle}.part`);
  return ok({
    build: { source, organiser: organiser.value, materials, workFolder, volumeLimitBytes },
    findings: [...source.undecided.map(undecided), ...findings],
  });
}

async function packAndDeliver(
  database: SecretariatDatabase,
  { build, findings }: PreparedBuild,
  target: string,
  by: string,
  context: CallContext,
): Promise<Answer<"bundles/build">> {
  try {
    const packed = await packBundle(build, context);
    if (!packed.ok) return packed;
    const bundle = { ...packed.value, findings: [...findings, ...packed.value.findings] };
    return ok(await deliverBundle(database, build.source, bundle, { target, by, font: context.assets.font }));
  } finally {
    forgetOrganiser(build.organiser);
    await rm(build.workFolder, { recursive: true, force: true });
  }
}

const undecided = (candidate: CandidateRow): Finding => ({
  severity: "warning",
  code: "bundle-undecided",
  at: candidate.at,
  source: "",
  details: { name: candidate.name },
});

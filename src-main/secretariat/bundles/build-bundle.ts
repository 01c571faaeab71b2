import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Finding } from "#shared/finding.ts";
import type { Answer, Input } from "#shared/ipc/api.ts";
import type { StandingRow } from "#shared/ipc/screening-desk-calls.ts";
import type { BundlePart } from "#shared/roster/plan-parts.ts";
import type { Problem } from "#shared/problem.ts";
import { err, ok, type Result } from "#shared/result.ts";
import { defaultVolumeLimitBytes } from "#main/bundle-format/plan-volumes.ts";
import { diskReason } from "#main/bundle-format/unreadable.ts";
import type { BundleToDeliver } from "#main/secretariat/bundles/bundle-to-deliver.ts";
import { deliverBundles, placesBelow } from "#main/secretariat/bundles/deliver-bundle.ts";
import { checkDiskSpace } from "#main/secretariat/bundles/disk-space.ts";
import { gatherBundle, type BundleSource, type CandidateRow } from "#main/secretariat/bundles/gather-bundle.ts";
import { checkSecrecy } from "#main/secretariat/bundles/open-secrecy.ts";
import { checkStanding } from "#main/secretariat/bundles/open-standing.ts";
import { packBundle, unusableMaterials } from "#main/secretariat/bundles/pack-bundle.ts";
import { partSources } from "#main/secretariat/bundles/part-source.ts";
import { findWanted } from "#main/secretariat/bundles/find-wanted.ts";
import { planMaterials, type PlannedMaterial } from "#main/secretariat/bundles/plan-materials.ts";
import type { Converter } from "#main/secretariat/converters/find-converter.ts";
import { forgetOrganiser, openOrganiserKey, type OpenedOrganiser } from "#main/secretariat/keys/organiser-key.ts";
import { openRound, type OpenRound } from "#main/secretariat/rounds/open-round.ts";
import type { CallContext } from "#main/world.ts";

/**
 * Builds the next bundle of a round, or those of a division, below the chosen folder, and new slips in a folder apart.
 *
 * A cancelled or failed build leaves nothing behind, neither files nor rows, however many bundles it was to make.
 */
export async function buildBundle(
  input: Input<"bundles/build">,
  context: CallContext,
  volumeLimitBytes = defaultVolumeLimitBytes,
): Promise<Answer<"bundles/build">> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const checked = whatMayGo(round.value);
  if (!checked.ok) return checked;
  const { source, excepted } = checked.value;
  const target = context.grants.path(input.target);
  if (target === undefined) return err({ kind: "file/grant-unknown" });
  const sources = chosenParts(round.value, source, input);
  if (sources.length === 0) return err({ kind: "bundle/no-such-part" });
  try {
    const wanted = await findWanted(input.convert ?? [], context);
    const prepared = await prepareBuild(sources, target, volumeLimitBytes, wanted.converters);
    if (!prepared.ok) return prepared;
    const organiser = openOrganiserKey(source.key, input.passphrases);
    if (!organiser.ok) return organiser;
    const opening = [...excepted, ...wanted.findings];
    const build = {
      parts: prepared.value,
      converters: wanted.converters,
      opening,
      organiser: organiser.value,
      target,
      volumeLimitBytes,
    };
    return await packAndDeliver(round.value, build, input.by, context);
  } catch (fault) {
    if (context.signal.aborted) return err({ kind: "call/cancelled" });
    return err({ kind: "file/unwritable", facts: { name: target, reason: diskReason(fault) } });
  }
}

/** Everything that is admitted, with no mark of secrecy open, and who is in it by an exception. */
function whatMayGo(
  round: OpenRound,
): Result<{ readonly source: BundleSource; readonly excepted: readonly Finding[] }, Problem> {
  const source = gatherBundle(round);
  if (!source.ok) return source;
  const secrecy = checkSecrecy(round);
  if (!secrecy.ok) return secrecy;
  const standing = checkStanding(round.database);
  return standing.ok ? ok({ source: source.value, excepted: standing.value.flatMap(exceptionFinding) }) : standing;
}

/** The bundles to be built, their versions counted on from the newest. */
function chosenParts(
  { database }: OpenRound,
  source: BundleSource,
  { division = "all", only }: Pick<Input<"bundles/build">, "division" | "only">,
): BundleSource[] {
  const isWanted = ({ experts }: BundlePart): boolean =>
    only === undefined || experts.some((expert) => only.includes(expert));
  return partSources(database, source, division, isWanted).map((each) => each.source);
}

interface PreparedPart {
  readonly source: BundleSource;
  readonly materials: readonly PlannedMaterial[];
  readonly findings: readonly Finding[];
}

interface PreparedBuild {
  readonly parts: readonly PreparedPart[];
  readonly converters: readonly Converter[];
  /** Findings that are no part's own. */
  readonly opening: readonly Finding[];
  readonly organiser: OpenedOrganiser;
  readonly target: string;
  readonly volumeLimitBytes: number;
}

/** All that can be refused before anything is written. */
async function prepareBuild(
  sources: readonly BundleSource[],
  target: string,
  volumeLimitBytes: number,
  converters: readonly Converter[],
): Promise<Result<readonly PreparedPart[], Problem>> {
  const taken = placesBelow(sources).find((place) => existsSync(join(target, place)));
  if (taken !== undefined) return err({ kind: "bundle/target-taken", facts: { name: taken } });
  const kinds = converters.map(({ kind }) => kind);
  const parts = sources.map((source) => ({ source, ...planMaterials(source, volumeLimitBytes, kinds) }));
  const unusable = unusableMaterials(parts.flatMap(({ findings }) => findings));
  if (unusable !== undefined) return err(unusable);
  const materials = parts.flatMap((part) => part.materials);
  const space = await checkDiskSpace(target, materials);
  return space.ok ? ok(parts) : space;
}

async function packAndDeliver(
  round: OpenRound,
  { parts, converters, opening, organiser, target, volumeLimitBytes }: PreparedBuild,
  by: string,
  context: CallContext,
): Promise<Answer<"bundles/build">> {
  const workFolders = parts.map(({ source }) => join(target, `.${source.bundle}.part`));
  try {
    const bundles: BundleToDeliver[] = [];
    for (const [at, { source, materials, findings }] of parts.entries()) {
      const startedAtMs = context.now();
      const workFolder = workFolders[at] ?? target;
      const packed = await packBundle(
        { source, organiser, materials, converters, workFolder, volumeLimitBytes },
        context,
      );
      if (!packed.ok) return packed;
      const said = [
        ...(at === 0 ? [...opening, ...source.undecided.map(undecided)] : []),
        ...findings,
        ...packed.value.findings,
      ];
      bundles.push({ source, packed: { ...packed.value, findings: said }, startedAtMs, endedAtMs: context.now() });
    }
    return ok(await deliverBundles(round.database, bundles, { target, by, font: context.assets.font }));
  } finally {
    forgetOrganiser(organiser);
    for (const folder of workFolders) await rm(folder, { recursive: true, force: true });
  }
}

const exceptionFinding = ({ name, why, exception }: StandingRow): readonly Finding[] =>
  exception === null
    ? []
    : [
        {
          severity: "warning",
          code: why === "gone" ? "bundle-gone-excepted" : "bundle-change-excepted",
          at: "",
          source: "",
          details: { name, by: exception.by, reason: exception.reason },
        },
      ];

const undecided = (candidate: CandidateRow): Finding => ({
  severity: "warning",
  code: "bundle-undecided",
  at: candidate.at,
  source: "",
  details: { name: candidate.name },
});

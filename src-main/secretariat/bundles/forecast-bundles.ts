import type { Answer, Input } from "#shared/ipc/api.ts";
import type { ForecastPart } from "#shared/ipc/bundle-calls.ts";
import { ok } from "#shared/result.ts";
import { defaultVolumeLimitBytes } from "#main/bundle-format/plan-volumes.ts";
import { convertedBytes } from "#main/secretariat/bundles/converted-bytes.ts";
import { gatherBundle, type BundleSource } from "#main/secretariat/bundles/gather-bundle.ts";
import { partSources } from "#main/secretariat/bundles/part-source.ts";
import { planMaterials, type PlannedMaterial } from "#main/secretariat/bundles/plan-materials.ts";
import { openRound } from "#main/secretariat/rounds/open-round.ts";
import type { ConverterKind } from "#shared/ipc/converter-calls.ts";
import type { CallContext } from "#main/world.ts";

/** What a drawn picture takes by its pixels, measured over the photos of the sample and of real rounds, rounded up. */
const drawnBytesPerPixel = 0.3;
const drawnEdgePx = 2560;
const thumbnailBytes = 40 * 1024;
/** A card with its frame, and an envelope for each candidate in it. */
const cardBytes = 6 * 1024;
const keyBytes = 256;

/** The bundles that a division gives, with whom and how much each would hold; nothing is built. */
export function forecastBundles(input: Input<"bundles/forecast">, context: CallContext): Answer<"bundles/forecast"> {
  const round = openRound(context, input.round);
  if (!round.ok) return round;
  const source = gatherBundle(round.value);
  if (!source.ok) return source;
  const parts = partSources(round.value.database, source.value, input.division);
  return ok({ parts: parts.map(({ source: own }) => forecast(own, input.convert ?? [])) });
}

function forecast(source: BundleSource, convert: readonly ConverterKind[]): ForecastPart {
  const { materials } = planMaterials(source, defaultVolumeLimitBytes, convert);
  const media = materials.reduce((sum, material) => sum + expectedBytes(material), 0);
  const thumbnails = materials.filter(({ way }) => way === "picture").length;
  const head = source.admitted.length * (cardBytes + keyBytes * source.experts.length) + thumbnails * thumbnailBytes;
  return {
    division: source.division,
    label: source.label,
    bundle: source.bundle,
    experts: source.experts.map(({ id, name }) => ({ id, name })),
    candidates: source.rules.categories.map(({ id }) => ({
      category: id,
      count: source.admitted.filter(({ category }) => category === id).length,
    })),
    files: materials.length + materials.filter((material) => material.convert === "word").length,
    bytes: head + media,
    volumes: Math.max(materials.length === 0 ? 0 : 1, Math.ceil(media / defaultVolumeLimitBytes)),
    newSlips: source.experts.filter(({ id }) => !source.slips.some(({ expert }) => expert === id)).length,
  };
}

/** A picture is never enlarged; whose size in pixels is unknown is taken as it was delivered. */
function expectedBytes({ way, convert, row }: PlannedMaterial): number {
  const { widthPx, heightPx } = row.facts;
  if (convert !== undefined) return convertedBytes(convert, row) + (convert === "word" ? row.sizeBytes : 0);
  if (way === "copy" || widthPx === undefined || heightPx === undefined) return row.sizeBytes;
  const scale = Math.min(1, drawnEdgePx / Math.max(widthPx, heightPx, 1));
  return Math.min(row.sizeBytes, Math.round(widthPx * heightPx * scale * scale * drawnBytesPerPixel));
}

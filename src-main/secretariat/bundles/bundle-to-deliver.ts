import type { BundleSource } from "#main/secretariat/bundles/gather-bundle.ts";
import type { PackedBundle } from "#main/secretariat/bundles/pack-bundle.ts";

/** A bundle in its work folder, and how long it took. */
export interface BundleToDeliver {
  readonly source: BundleSource;
  readonly packed: PackedBundle;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
}

import { BundleId, MaterialId, RoundId } from "#shared/ids.ts";
import { locatePayload } from "#main/expert/materials/locate-payload.ts";
import { locateDelivered } from "#main/secretariat/intake/locate-delivered.ts";
import type { World } from "#main/world.ts";

/** Where the bytes of one material lie on this computer. */
export interface MaterialLocation {
  readonly path: string;
  readonly offset: number;
  readonly sizeBytes: number;
  readonly mediaType: string;
}

/**
 * Where the material behind a `mat:` address lies, or `undefined` when there is none.
 *
 * `mat://bundle/<bundle>/<payload path>` is a file of an imported bundle, `mat://delivery/<round>/<material>` a file
 * that the secretariat took in. No part of an address becomes part of a path: both are looked up in a database.
 */
export function locateMaterial(world: World, url: string): MaterialLocation | undefined {
  const address = parseMaterialUrl(url);
  if (address === undefined) return undefined;
  return address.host === "bundle"
    ? locatePayload(world, address.bundle, address.payload)
    : locateDelivered(world, address.round, address.material);
}

type MaterialAddress =
  | { readonly host: "bundle"; readonly bundle: BundleId; readonly payload: string }
  | { readonly host: "delivery"; readonly round: RoundId; readonly material: MaterialId };

/** The parts of a `mat:` address, checked; `undefined` when it is not one. */
export function parseMaterialUrl(url: string): MaterialAddress | undefined {
  const parts = /^mat:\/\/(bundle|delivery)\/([^/?#]+)\/([^?#]+)$/.exec(url);
  const [, host, owner = "", escaped = ""] = parts ?? [];
  const rest = decoded(escaped);
  if (rest === undefined) return undefined;
  if (host === "bundle") {
    const bundle = BundleId.safeParse(owner);
    return bundle.success ? { host, bundle: bundle.data, payload: rest } : undefined;
  }
  if (host === "delivery") {
    const round = RoundId.safeParse(owner);
    const material = MaterialId.safeParse(rest);
    return round.success && material.success ? { host, round: round.data, material: material.data } : undefined;
  }
  return undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

import { locatePayload } from "#main/expert/materials/locate-payload.ts";
import { locateDelivered } from "#main/secretariat/intake/locate-delivered.ts";
import type { MaterialLocation } from "#main/materials/material-location.ts";
import { parseMaterialUrl } from "#main/materials/parse-material-url.ts";
import type { World } from "#main/world.ts";

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

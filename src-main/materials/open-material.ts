import { openPayload } from "#main/expert/materials/open-payload.ts";
import { readPayloadPart } from "#main/expert/materials/read-payload-part.ts";
import { openPreview, readPreview } from "#main/expert/printing/held-preview.ts";
import { locateDelivered } from "#main/secretariat/intake/locate-delivered.ts";
import { locateVersion } from "#main/secretariat/kept/show-version.ts";
import type { MaterialPart, OpenedMaterial } from "#main/materials/opened-material.ts";
import { parseMaterialUrl } from "#main/materials/parse-material-url.ts";
import type { World } from "#main/world.ts";

const unknown = { kind: "refused", why: "unknown" } as const;

/**
 * What lies behind a `mat:` address.
 *
 * `mat://bundle/<bundle>/<payload path>` is a sealed file of the unlocked expert's bundle,
 * `mat://delivery/<round>/<material>` a file that the secretariat took in, `mat://version/<round>/<change>-before` a file
 * that an older delivery had, `mat://paper/<bundle>/<preview>` the sheets
 * that the unlocked expert looks at before printing. No part of an address becomes part of a path:
 * both are looked up.
 */
export async function openMaterial(world: World, url: string): Promise<OpenedMaterial> {
  const address = parseMaterialUrl(url);
  if (address === undefined) return unknown;
  if (address.host === "bundle") return openPayload(world, address.bundle, address.payload);
  if (address.host === "paper") return openPreview(world, address);
  const location =
    address.host === "version"
      ? await locateVersion(world, address.round, address.change, address.side)
      : locateDelivered(world, address.round, address.material);
  return location === undefined ? unknown : { kind: "file", location };
}

/** Bytes `first` to `last` of a sealed material, or as many of them as its record holds. */
export async function readMaterial(world: World, url: string, first: number, last: number): Promise<MaterialPart> {
  const address = parseMaterialUrl(url);
  if (address?.host === "paper") return readPreview(world, address, first, last);
  if (address?.host !== "bundle") return unknown;
  return readPayloadPart(world, address.bundle, address.payload, first, last);
}

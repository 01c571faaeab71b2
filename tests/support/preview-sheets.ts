import type { BundleId } from "#shared/ids.ts";
import type { SheetPart, SheetsPreview } from "#shared/ipc/paper-calls.ts";
import { openMaterial, readMaterial } from "#main/materials/open-material.ts";
import type { SmallLaptop } from "#tests/support/small-laptop.ts";

/** Makes the sheets of the unlocked expert. */
export const previewSheets = (
  { core }: SmallLaptop,
  bundle: BundleId,
  parts: readonly SheetPart[],
): Promise<SheetsPreview> => core.must("paper/preview", { bundle, parts: [...parts] });

/** The PDF as the page gets it: by its address, part by part. */
export async function readSheets({ core }: SmallLaptop, bundle: BundleId, { preview }: SheetsPreview): Promise<Buffer> {
  const url = `mat://paper/${bundle}/${preview}`;
  const material = await openMaterial(core.world, url);
  if (material.kind !== "sealed") throw new Error("no preview");
  const parts: Uint8Array[] = [];
  let first = 0;
  while (first < material.plainBytes) {
    const part = await readMaterial(core.world, url, first, material.plainBytes - 1);
    if (part.kind === "refused") throw new Error("no part");
    parts.push(part.bytes);
    first += part.bytes.length;
  }
  return Buffer.concat(parts);
}

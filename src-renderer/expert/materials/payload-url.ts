import type { BundleId } from "#shared/ids.ts";
import { materialUrl } from "#renderer/lib/material-url.ts";

/** Address of a payload file of a bundle, e.g. `data/m/0a1b.pdf`. */
export const payloadUrl = (bundle: BundleId, file: string): string => materialUrl("bundle", bundle, ...file.split("/"));

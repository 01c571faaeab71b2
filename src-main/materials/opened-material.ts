import type { MaterialLocation } from "#main/materials/material-location.ts";

/**
 * Why a material is not given. `unknown`: no such material, not this expert's, or the desk is locked. `damaged`: not as
 * it was signed. `away`: the stick that it lies on is not there.
 */
export type MaterialRefusal = "unknown" | "damaged" | "away";

/** What is known of a material before its bytes are read. */
export type OpenedMaterial =
  /** A file that the secretariat took in, as it lies on the disk. */
  | { readonly kind: "file"; readonly location: MaterialLocation }
  /** A sealed file of a bundle: only the core opens it. `damaged`: a part of it was found wrong before. */
  | { readonly kind: "sealed"; readonly mediaType: string; readonly plainBytes: number; readonly damaged: boolean }
  | { readonly kind: "refused"; readonly why: MaterialRefusal };

/** Bytes of a sealed material, at most one record (1 MiB); fewer than asked where a record ends. */
export type MaterialPart =
  { readonly kind: "bytes"; readonly bytes: Uint8Array } | { readonly kind: "refused"; readonly why: MaterialRefusal };

import { BundleId, MaterialId, RoundId } from "#shared/ids.ts";

/** What a `mat:` address names. */
export type MaterialAddress =
  | { readonly host: "bundle"; readonly bundle: BundleId; readonly payload: string }
  | { readonly host: "delivery"; readonly round: RoundId; readonly material: MaterialId }
  | { readonly host: "paper"; readonly bundle: BundleId; readonly preview: number };

/** The parts of a `mat:` address, checked; `undefined` when it is not one. */
export function parseMaterialUrl(url: string): MaterialAddress | undefined {
  const parts = /^mat:\/\/(bundle|delivery|paper)\/([^/?#]+)\/([^?#]+)$/.exec(url);
  const [, host, owner = "", escaped = ""] = parts ?? [];
  const rest = decoded(escaped);
  if (rest === undefined) return undefined;
  if (host === "bundle") {
    const bundle = BundleId.safeParse(owner);
    return bundle.success ? { host, bundle: bundle.data, payload: rest } : undefined;
  }
  if (host === "paper") {
    const bundle = BundleId.safeParse(owner);
    return bundle.success && /^[1-9]\d{0,8}$/.test(rest)
      ? { host, bundle: bundle.data, preview: Number(rest) }
      : undefined;
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

import { BundleId, MaterialId, RoundId } from "#shared/ids.ts";

/** What a `mat:` address names. */
export type MaterialAddress =
  | { readonly host: "bundle"; readonly bundle: BundleId; readonly payload: string }
  | { readonly host: "delivery"; readonly round: RoundId; readonly material: MaterialId }
  | { readonly host: "version"; readonly round: RoundId; readonly change: number; readonly side: "before" | "after" }
  | { readonly host: "paper"; readonly bundle: BundleId; readonly preview: number };

/** The parts of a `mat:` address, checked; `undefined` when it is not one. */
export function parseMaterialUrl(url: string): MaterialAddress | undefined {
  const parts = /^mat:\/\/(bundle|delivery|version|paper)\/([^/?#]+)\/([^?#]+)$/.exec(url);
  const [, host, owner = "", escaped = ""] = parts ?? [];
  const rest = decoded(escaped);
  if (rest === undefined) return undefined;
  if (host === "delivery") return deliveredAddress(owner, rest);
  if (host === "version") return versionAddress(owner, rest);
  const bundle = BundleId.safeParse(owner);
  if (!bundle.success) return undefined;
  if (host === "bundle") return { host, bundle: bundle.data, payload: rest };
  return host === "paper" && /^[1-9]\d{0,8}$/.test(rest)
    ? { host, bundle: bundle.data, preview: Number(rest) }
    : undefined;
}

function deliveredAddress(owner: string, rest: string): MaterialAddress | undefined {
  const round = RoundId.safeParse(owner);
  const material = MaterialId.safeParse(rest);
  return round.success && material.success
    ? { host: "delivery", round: round.data, material: material.data }
    : undefined;
}

function versionAddress(owner: string, rest: string): MaterialAddress | undefined {
  const round = RoundId.safeParse(owner);
  const [, change = "", side] = /^([1-9]\d{0,14})-(before|after)$/.exec(rest) ?? [];
  if (!round.success || (side !== "before" && side !== "after")) return undefined;
  return { host: "version", round: round.data, change: Number(change), side };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

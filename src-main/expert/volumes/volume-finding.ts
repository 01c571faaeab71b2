import type { Finding } from "#shared/finding.ts";
import type { BundleFindingCode } from "#shared/words/findings/bundle.ts";

/** A finding about one volume, named by its file. */
export const volumeFinding = (
  code: Extract<BundleFindingCode, `bundle-volume-${string}`>,
  name: string,
  details: Finding["details"] = {},
): Finding => ({ severity: "error", code, at: name, source: "", details: { name, ...details } });

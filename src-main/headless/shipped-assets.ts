import { createRequire } from "node:module";
import { join } from "node:path";
import type { ShippedAssets } from "#main/world.ts";

/** The shipped files as they lie in a checkout: clip and verifier in `build/assets`, the font in its package. */
export function shippedAssets(): ShippedAssets {
  const packages = createRequire(import.meta.url);
  return {
    clip: join(import.meta.dirname, "../../build/assets/sample-clip.mp4"),
    verifier: join(import.meta.dirname, "../../build/assets/verify.py"),
    font: packages.resolve("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"),
  };
}

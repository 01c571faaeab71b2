import { copyFile, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import type { Plugin } from "vite";
import { copyPdfjsAssets } from "./build/copy-pdfjs-assets.ts";

const root = import.meta.dirname;
const native = ["electron", "better-sqlite3", "sharp"];

/** The font of generated documents lies beside the bundles, so that a packed program needs no packages for it. */
const shippedFont = (): Plugin => ({
  name: "shipped-font",
  async closeBundle() {
    const font = "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf";
    await mkdir(join(root, "out/assets"), { recursive: true });
    const to = join(root, "out/assets/NotoSansSC_400Regular.ttf");
    await copyFile(createRequire(import.meta.url).resolve(font), to);
  },
});

/** Font packages name a .woff beside each .woff2; Chromium reads only the latter. */
const onlyWoff2 = (): Plugin => ({
  name: "only-woff2",
  enforce: "pre",
  transform: (code, id) =>
    /\.css(\?|$)/.test(id) && code.includes(".woff)")
      ? code.replaceAll(/,\s*url\([^)]*\.woff\)\s*format\((['"])woff\1\)/g, "")
      : null,
});

export default defineConfig({
  main: {
    plugins: [shippedFont()],
    build: {
      outDir: "out/main",
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: "src-main/shell/main.ts",
          core: "src-main/core.ts",
          parser: "src-main/parsers/parser-entry.ts",
        },
        external: native,
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  },
  preload: {
    build: {
      outDir: "out/preload",
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: "src-main/shell/preload.ts" },
        external: ["electron"],
        // A sandboxed preload is one CommonJS file.
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: "src-renderer",
    plugins: [react(), onlyWoff2(), copyPdfjsAssets()],
    build: { outDir: "out/renderer", rolldownOptions: { input: { index: join(root, "src-renderer/index.html") } } },
  },
});

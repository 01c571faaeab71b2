import { copyFile, mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import type { Plugin } from "vite";
import { copyPdfjsAssets } from "./build/copy-pdfjs-assets.ts";

const root = import.meta.dirname;
const native = ["electron", "better-sqlite3", "sharp"];

const packages = createRequire(import.meta.url);

/** Files that the program opens by path lie beside the bundles, so that a packed program needs no packages for them. */
const shippedAssets = (): Plugin => ({
  name: "shipped-assets",
  async closeBundle() {
    const assets = join(root, "out/assets");
    await mkdir(assets, { recursive: true });
    const font = packages.resolve("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf");
    await copyFile(font, join(assets, "NotoSansSC_400Regular.ttf"));
    const reader = packages.resolve("mediainfo.js/MediaInfoModule.wasm");
    await copyFile(reader, join(assets, "MediaInfoModule.wasm"));
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
    plugins: [shippedAssets()],
    // The variant that bundlers pick by themselves reads its WebAssembly over the network.
    resolve: { alias: { "mediainfo.js": packages.resolve("mediainfo.js").replace("/cjs/index.cjs", "/esm/index.js") } },
    build: {
      outDir: "out/main",
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: "src-main/shell/main.ts",
          core: "src-main/core.ts",
          parser: "src-main/parsers/parser-entry.ts",
          "memory-watcher": "src-main/parsers/memory-watcher.ts",
          "crew-worker": "src-main/crew/crew-worker.ts",
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
    build: {
      outDir: "out/renderer",
      rolldownOptions: {
        input: {
          index: join(root, "src-renderer/index.html"),
          viewer: join(root, "src-renderer/viewer/viewer.html"),
        },
      },
    },
  },
});

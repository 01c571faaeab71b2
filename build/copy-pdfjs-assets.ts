import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "vite";

/** What pdf.js loads while it draws: character maps, standard fonts, colour profiles, decoders without WebAssembly. */
const kinds: Readonly<Record<string, RegExp>> = {
  cmaps: /\.bcmap$/,
  standard_fonts: /\.(pfb|ttf)$/,
  iccs: /\.icc$/,
  wasm: /_nowasm_fallback\.js$/,
};

/** Puts the files that pdf.js asks for by name beside the page, under `pdfjs/`. */
export const copyPdfjsAssets = (): Plugin => ({
  name: "copy-pdfjs-assets",
  async generateBundle() {
    const packageFolder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
    for (const [folder, wanted] of Object.entries(kinds)) {
      for (const name of await readdir(join(packageFolder, folder))) {
        if (!wanted.test(name)) continue;
        const source = await readFile(join(packageFolder, folder, name));
        this.emitFile({ type: "asset", fileName: `pdfjs/${folder}/${name}`, source });
      }
    }
  },
});

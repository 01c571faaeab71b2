import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** What is installed beside Electron itself, in MB, by part. */
export function installedSizes(root: string): Readonly<Record<string, number>> {
  const sizeOf = (path: string, isPart: (file: string) => boolean = () => true): number =>
    readdirSync(join(root, path), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith(".map") && isPart(entry.name))
      .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0) / 1e6;
  const isFont = (name: string): boolean => /\.(woff2?|ttf|otf)$/.test(name);
  return {
    "main, core, parsers, crew": sizeOf("out/main") + sizeOf("out/preload"),
    "pages and viewers": sizeOf("out/renderer", (name) => !isFont(name)),
    "fonts of the pages": sizeOf("out/renderer", isFont),
    "font for paper and other assets": sizeOf("out/assets") + sizeOf("build/assets"),
    migrations: sizeOf("migrations", (name) => name.endsWith(".sql")),
    "better-sqlite3":
      sizeOf("node_modules/better-sqlite3/prebuilds", (name) => /linux-x64/.test(name)) +
      sizeOf("node_modules/better-sqlite3/lib"),
    sharp:
      sizeOf("node_modules/sharp/lib") +
      sizeOf("node_modules/@img/sharp-linux-x64") +
      sizeOf("node_modules/@img/sharp-libvips-linux-x64"),
  };
}

import { execFile } from "node:child_process";
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { addonsFile } from "#main/shell/packed-addons.ts";
import { filesBelow } from "#build/package/archive.ts";
import { sha256Of } from "#build/package/electron-zips.ts";
import { productionLock, type Lockfile, type ProductManifest } from "#build/package/production-lock.ts";
import type { Target } from "#build/package/targets.ts";

interface DevelopedManifest extends ProductManifest {
  readonly productName: string;
  readonly description: string;
  readonly main: string;
  readonly type: string;
  readonly license: string;
}

/** Read from the program's folder while it runs; everything else is inside the bundles. */
const shipped = ["out", "migrations/secretariat", "migrations/expert", "build/assets"] as const;

/** Parts of packages that only compile them, or belong to other systems. */
const unwanted = (target: Target): readonly string[] => [
  "node_modules/node-addon-api",
  "node_modules/better-sqlite3/deps",
  "node_modules/better-sqlite3/src",
  "node_modules/better-sqlite3/binding.gyp",
  "node_modules/sharp/install",
  "node_modules/sharp/src",
  `node_modules/.package-lock.json`,
  ...(target.platform === "win32" ? [] : [`node_modules/@img/sharp-libvips-linux-${target.arch}/include`]),
];

/**
 * Lays out what goes into the program in an empty folder, for one system: the bundles, what they read from disk, and the
 * two native packages with nothing around them.
 *
 * Errors: throws when npm cannot bring a package that is not in its cache.
 */
export async function stage(root: string, folder: string, target: Target): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const path of shipped)
    await cp(join(root, path), join(folder, path), {
      recursive: true,
      filter: (file) => !/\.map$|__pycache__/.test(file),
    });
  const developed = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as DevelopedManifest;
  const { name, productName, version, description, license, type, main, dependencies } = developed;
  const manifest = { name, productName, version, description, license, type, main, dependencies };
  await writeFile(join(folder, "package.json"), JSON.stringify(manifest, null, 2));
  await installNative(root, folder, manifest, target);
  await listAddons(folder);
}

/** Writes down what the native libraries are, for the program to compare before it loads one. */
async function listAddons(folder: string): Promise<void> {
  const files = await filesBelow(join(folder, "node_modules"));
  const addons = files.filter(({ name }) => /\.(?:node|dll)$|\.so(?:\.|$)/.test(name));
  const hashes = addons.map(async ({ path, name }) => [`node_modules/${name}`, await sha256Of(path)] as const);
  await writeFile(join(folder, addonsFile), JSON.stringify(Object.fromEntries(await Promise.all(hashes)), null, 2));
}

async function installNative(root: string, folder: string, manifest: ProductManifest, target: Target): Promise<void> {
  const { platform, arch } = target;
  const lock = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")) as Lockfile;
  const lockPath = join(folder, "package-lock.json");
  await writeFile(lockPath, JSON.stringify(productionLock(lock, manifest)));
  // The addons are built already: no script of a package runs here.
  const flags = ["--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--force"];
  const system = [`--os=${platform}`, `--cpu=${arch}`, ...(platform === "linux" ? ["--libc=glibc"] : [])];
  await promisify(execFile)("npm", ["ci", ...flags, ...system], { cwd: folder, shell: process.platform === "win32" });
  await rm(lockPath);
  for (const path of unwanted(target)) await rm(join(folder, path), { recursive: true, force: true });
  const builds = join(folder, "node_modules/better-sqlite3/prebuilds");
  for (const build of await readdir(builds))
    if (build !== `${platform}-${arch}.node`) await rm(join(builds, build), { recursive: true });
}

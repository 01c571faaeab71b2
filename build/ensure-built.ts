import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

const sources = ["src-main", "src-shared", "src-renderer", "electron.vite.config.ts", "package.json"];
const built = ["out/main/main.js", "out/preload/preload.cjs", "out/renderer/index.html"];

/** A build that was stopped leaves its mark behind; after so long it is nobody's any more. */
const longestBuildMs = 180_000;

/** Builds the program below `root` when a bundle is missing or older than its sources; one of several asks at a time. */
export function ensureBuilt(root: string): void {
  if (isBuilt(root)) return;
  const mark = join(root, "node_modules/.cache/pingshen-building");
  while (!isMine(mark)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  try {
    if (!isBuilt(root)) build(root);
  } finally {
    rmSync(mark, { recursive: true, force: true });
  }
}

function isMine(mark: string): boolean {
  try {
    mkdirSync(join(mark, ".."), { recursive: true });
    mkdirSync(mark);
    return true;
  } catch {
    const sinceMs = statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - sinceMs > longestBuildMs) rmSync(mark, { recursive: true, force: true });
    return false;
  }
}

function build(root: string): void {
  process.stdout.write("正在构建程序 / building the program …\n");
  const builder = join(root, "node_modules/electron-vite/bin/electron-vite.js");
  const { status } = spawnSync(process.execPath, [builder, "build"], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new Error("the build failed; `npm run build` shows why");
}

/** Whether every bundle is there and none is older than a source. */
export function isBuilt(root: string): boolean {
  const bundles = built.map((path) => join(root, path));
  if (!bundles.every((path) => existsSync(path))) return false;
  const oldest = Math.min(...bundles.map((path) => statSync(path).mtimeMs));
  return sources.every((source) => newestIn(join(root, source)) <= oldest);
}

function newestIn(path: string): number {
  if (!existsSync(path)) return 0;
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

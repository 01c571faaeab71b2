import { execFileSync } from "node:child_process";
import { mkdirSync } from "node:fs";

/** A folder that is a disk of its own, of a known size. */
export interface SmallDisk {
  readonly path: string;
  /** Takes the disk away. */
  remove(): void;
}

/** Mounts a disk of so many KiB at a new folder; `undefined`, said aloud, where that is not allowed. */
export function mountSmallDisk(path: string, kibibytes: number): SmallDisk | undefined {
  mkdirSync(path, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${String(kibibytes)}k`, "tmpfs", path], { stdio: "ignore" });
  } catch {
    console.warn("SKIPPED: a full disk needs the right to mount a small one (root on Linux).");
    return undefined;
  }
  return { path, remove: () => void execFileSync("umount", ["-l", path]) };
}

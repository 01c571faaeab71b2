import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zipFolderTo } from "#build/package/archive.ts";
import { writeChecksums } from "#build/package/checksums.ts";
import { writeDeb } from "#build/package/deb.ts";
import type { Checksums } from "#build/package/electron-zips.ts";
import { drawIcons } from "#build/package/icons.ts";
import { pack } from "#build/package/pack.ts";
import type { PackageOptions } from "#build/package/targets.ts";

/** Answers what was written: folders, zips, packages for Debian, and the list of checksums beside them. */
export async function packageProgram(
  root: string,
  { targets, zips, out, releaseKey }: PackageOptions,
  checksums: Checksums,
  say: (line: string) => void,
): Promise<{ readonly folders: readonly string[]; readonly files: readonly string[] }> {
  await mkdir(out, { recursive: true });
  const version = await versionIn(join(root, "package.json"));
  const electronVersion = await versionIn(join(root, "node_modules/electron/package.json"));
  const drawn = await mkdtemp(join(tmpdir(), "pingshen-icons-"));
  const folders: string[] = [];
  const files: string[] = [];
  try {
    const icons = await drawIcons(root, drawn);
    for (const target of targets) {
      const name = `pingshen-${version}-${target.platform}-${target.arch}`;
      say(name);
      const folder = await pack({ root, out, target, zips, checksums, version, electronVersion, icons });
      folders.push(folder);
      files.push(join(out, `${name}.zip`));
      await zipFolderTo(folder, name, join(out, `${name}.zip`));
      if (target.platform !== "linux") continue;
      const path = join(out, `pingshen_${version}_${target.arch === "x64" ? "amd64" : "arm64"}.deb`);
      await writeDeb({ folder, target, version, icon: icons.png, path });
      files.push(path);
    }
  } finally {
    await rm(drawn, { recursive: true, force: true });
  }
  await writeChecksums(out, files, version, releaseKey);
  return { folders, files };
}

async function versionIn(manifest: string): Promise<string> {
  const { version } = JSON.parse(await readFile(manifest, "utf8")) as { readonly version: string };
  return version;
}

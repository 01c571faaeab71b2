import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { packager } from "@electron/packager";
import { zipFolder, zipName, type Checksums } from "#build/package/electron-zips.ts";
import { checkFuses, setFuses } from "#build/package/fuses.ts";
import type { Icons } from "#build/package/icons.ts";
import { stage } from "#build/package/stage.ts";
import type { Target } from "#build/package/targets.ts";

export interface PackJob {
  readonly root: string;
  readonly out: string;
  readonly target: Target;
  readonly zips: string | undefined;
  readonly checksums: Checksums;
  readonly version: string;
  readonly electronVersion: string;
  readonly icons: Icons;
}

/** Where the program file of a packed folder is. */
export const programOf = (folder: string, { platform }: Target): string =>
  join(folder, platform === "win32" ? "Pingshen.exe" : "pingshen");

/**
 * Packs the program for one system; answers the finished folder. Its fuses are set before Windows' resources are written
 * and read back at the end.
 *
 * Errors: throws when the zip of Electron is missing or not the official one, and when a fuse is not as decided.
 */
export async function pack(job: PackJob): Promise<string> {
  const { root, out, target, checksums, version, electronVersion, icons } = job;
  const { platform, arch } = target;
  const electronZipDir = await zipFolder(job.zips, zipName(electronVersion, target), checksums);
  const staged = join(out, `.stage-${platform}-${arch}`);
  await stage(root, staged, target);
  const [made] = await packager({
    dir: staged,
    out,
    overwrite: true,
    quiet: true,
    ...{ platform, arch, electronVersion, electronZipDir },
    name: "Pingshen",
    executableName: platform === "win32" ? "Pingshen" : "pingshen",
    appVersion: version,
    appCopyright: "评审台 Pingshen",
    // Only what is needed was laid out.
    prune: false,
    // Programs and libraries cannot be loaded from inside an archive.
    asar: { unpack: "{*.node,*.dll,*.so,*.so.*}" },
    afterExtract: [
      ({ buildPath }) =>
        setFuses(join(buildPath, platform === "win32" ? "electron.exe" : "electron")).then(() => undefined),
    ],
    ...(platform === "win32" && {
      icon: icons.ico,
      win32metadata: { CompanyName: "Pingshen", FileDescription: "评审台 Pingshen", ProductName: "评审台 Pingshen" },
    }),
  });
  await rm(staged, { recursive: true });
  if (made === undefined) throw new Error(`nothing was packed for ${platform}-${arch}`);
  await checkFuses(programOf(made, target));
  const folder = join(out, `pingshen-${version}-${platform}-${arch}`);
  await rm(folder, { recursive: true, force: true });
  await rename(made, folder);
  return folder;
}

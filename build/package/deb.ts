import { createReadStream } from "node:fs";
import { readFile, stat, writeFile } from "node:fs/promises";
import { createGzip } from "node:zlib";
import { posix } from "node:path";
import { buffer } from "node:stream/consumers";
import { pack as createTar, type Pack } from "tar-stream";
import {
  desktopEntry,
  desktopPath,
  installedProgram,
  mimePath,
  mimeTypes,
} from "#main/shell/associations/linux-files.ts";
import { filesBelow } from "#build/package/archive.ts";
import type { Target } from "#build/package/targets.ts";

interface DebJob {
  /** The packed program. */
  readonly folder: string;
  readonly target: Target;
  readonly version: string;
  /** A picture of 256 pixels. */
  readonly icon: string;
  readonly path: string;
}

const home = posix.dirname(installedProgram).slice(1);
/** Everything belongs to root; no date, so that the same program gives the same package. */
const owner = { uid: 0, gid: 0, uname: "root", gname: "root", mtime: new Date(0) } as const;

/** What Electron's program file is linked against on Debian, UOS and Kylin. */
const needed =
  "libasound2 | libasound2t64, libatk-bridge2.0-0 | libatk-bridge2.0-0t64, libcups2 | libcups2t64, libgbm1, libgtk-3-0 | libgtk-3-0t64, libnss3, libxss1";

const control = ({ target, version }: DebJob, kibibytes: number): string =>
  `Package: pingshen
Version: ${version}
Architecture: ${target.arch === "x64" ? "amd64" : "arm64"}
Maintainer: Pingshen <pingshen@localhost>
Installed-Size: ${String(kibibytes)}
Depends: ${needed}
Section: office
Priority: optional
Description: Offline expert review
 From a folder of nominations to a signed, repeatable selection.
`;

/*
 * The sandbox of Chromium needs either user namespaces for everybody or this one program with root's rights. Whether
 * the first are there cannot be told reliably, so the second is always set.
 */
const afterInstall = `#!/bin/sh
set -e
chown root:root /${home}/chrome-sandbox
chmod 4755 /${home}/chrome-sandbox
if command -v update-mime-database >/dev/null; then update-mime-database /usr/share/mime || true; fi
if command -v update-desktop-database >/dev/null; then update-desktop-database -q || true; fi
`;

const system: Readonly<Record<string, string>> = {
  [`usr/share/${desktopPath}`]: desktopEntry(installedProgram),
  [`usr/share/${mimePath}`]: mimeTypes,
};
const iconPath = "usr/share/icons/hicolor/256x256/apps/pingshen.png";

/** Writes a Debian package of the packed program, with its menu entry, its files' types and the sandbox set up. */
export async function writeDeb(job: DebJob): Promise<void> {
  const files = await filesBelow(job.folder);
  const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size));
  const kibibytes = Math.ceil(sizes.reduce((sum, size) => sum + size, 0) / 1024);
  const about = createTar();
  text(about, "./control", control(job, kibibytes), 0o644);
  text(about, "./postinst", afterInstall, 0o755);
  about.finalize();

  const data = createTar();
  const filled = fill(data, job, files, sizes);
  const [controlBytes, dataBytes] = await Promise.all([gzipped(about), gzipped(data), filled]);
  await writeFile(
    job.path,
    archive([
      ["debian-binary", Buffer.from("2.0\n")],
      ["control.tar.gz", controlBytes],
      ["data.tar.gz", dataBytes],
    ]),
  );
}

/** Every folder above the files, the highest first: dpkg makes none by itself. */
function foldersAbove(names: readonly string[]): readonly string[] {
  const folders = names.flatMap((name) => {
    const parts = name.split("/").slice(0, -1);
    return parts.map((_, at) => parts.slice(0, at + 1).join("/"));
  });
  return [...new Set(folders)].sort();
}

async function fill(
  data: Pack,
  { folder, icon }: DebJob,
  files: Awaited<ReturnType<typeof filesBelow>>,
  sizes: readonly number[],
): Promise<void> {
  const names = [...files.map(({ name }) => `${home}/${name}`), ...Object.keys(system), iconPath];
  for (const folderName of foldersAbove(names))
    data.entry({ ...owner, name: `./${folderName}/`, type: "directory", mode: 0o755 });
  for (const [at, { path, name, mode }] of files.entries()) {
    const entry = data.entry({ ...owner, name: `./${home}/${name}`, mode: mode & ~0o022, size: sizes[at] ?? 0 });
    await new Promise<void>((resolve, reject) => {
      entry.on("finish", resolve).on("error", reject);
      createReadStream(path).on("error", reject).pipe(entry);
    });
  }
  if (!files.some(({ name }) => name === "chrome-sandbox"))
    throw new Error(`${folder} has no chrome-sandbox: it is no Electron for Linux`);
  for (const [name, content] of Object.entries(system)) text(data, `./${name}`, content, 0o644);
  data.entry({ ...owner, name: `./${iconPath}`, mode: 0o644 }, await readFile(icon));
  data.finalize();
}

const text = (tar: Pack, name: string, content: string, mode: number): void => {
  tar.entry({ ...owner, name, mode }, content);
};

const gzipped = (tar: Pack): Promise<Buffer> => buffer(tar.pipe(createGzip({ level: 6 })));

/** Members one after the other, as `ar` writes them. Source: deb(5), ar(5). */
function archive(members: readonly (readonly [name: string, content: Buffer])[]): Buffer {
  const parts = members.flatMap(([name, content]) => [
    Buffer.from(
      `${name.padEnd(16)}${"0".padEnd(12)}${"0".padEnd(6)}${"0".padEnd(6)}${"100644".padEnd(8)}${String(content.length).padEnd(10)}\`\n`,
    ),
    content,
    ...(content.length % 2 === 1 ? [Buffer.from("\n")] : []),
  ]);
  return Buffer.concat([Buffer.from("!<arch>\n"), ...parts]);
}

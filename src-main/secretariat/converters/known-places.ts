import { readdirSync } from "node:fs";
import { join, posix, win32 } from "node:path";
import type { ConverterKind } from "#shared/ipc/converter-calls.ts";

/** What tells where programs usually lie on a computer. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Where this program's own file lies. */
  readonly programFolder: string;
}

/** Where the programs usually lie, the likeliest first; whether anything is there is not looked at. */
export function knownPlaces(kind: ConverterKind, surroundings: Surroundings): readonly string[] {
  if (kind === "video") return videoPlaces(surroundings);
  return surroundings.platform === "win32" ? officeOnWindows(surroundings) : officeOnLinux();
}

function officeOnWindows({ environment }: Surroundings): readonly string[] {
  const homes = ["ProgramW6432", "ProgramFiles", "ProgramFiles(x86)"].flatMap((name) => environment[name] ?? []);
  // The `.com` waits for the end and prints; the `.exe` of a window does neither.
  return [...new Set(homes)].map((home) => win32.join(home, "LibreOffice", "program", "soffice.com"));
}

function officeOnLinux(): readonly string[] {
  const optional = versionsIn("/opt").map((name) => join("/opt", name, "program", "soffice"));
  return ["/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/bin/libreoffice", ...optional];
}

/** The newest version first. */
function versionsIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder).filter((name) => /^libreoffice\d*(?:\.\d+)*$/.test(name));
    return names.sort((one, other) => other.localeCompare(one, "en", { numeric: true }));
  } catch {
    return [];
  }
}

/** Beside this program first: a portable copy on a stick may bring it along. */
function videoPlaces({ platform, environment, programFolder }: Surroundings): readonly string[] {
  const isWindows = platform === "win32";
  const paths = isWindows ? win32 : posix;
  const name = isWindows ? "ffmpeg.exe" : "ffmpeg";
  const listed = (environment["PATH"] ?? environment["Path"] ?? "").split(paths.delimiter);
  // A relative folder depends on where somebody stands, and `\\host` is another computer.
  const folders = listed.filter((folder) => paths.isAbsolute(folder) && !/^[\\/]{2}/.test(folder));
  const beside = [programFolder, paths.join(programFolder, "ffmpeg"), paths.join(programFolder, "ffmpeg", "bin")];
  return [...new Set([...beside, ...folders])].map((folder) => paths.join(folder, name));
}

import { dirname, isAbsolute, join } from "node:path";

/** Where everything of the running program lies. */
export interface AppPaths {
  /** Where the program's own files begin. */
  readonly programFolder: string;
  readonly preload: string;
  readonly rendererFolder: string;
  readonly core: string;
  readonly parser: string;
  readonly migrationsFolder: string;
  readonly clip: string;
  readonly font: string;
  readonly verifier: string;
  readonly icon: string;
  readonly dataFolder: string;
  readonly coreLog: string;
  readonly shellLog: string;
  /** What was said about opening files, on each computer where the program ran. */
  readonly associations: string;
}

/** The paths of a built program whose main bundle lies in `mainFolder`, for a person whose files lie in `userFolder`. */
export function appPaths(mainFolder: string, userFolder: string): AppPaths {
  const out = join(mainFolder, "..");
  const root = join(out, "..");
  return {
    programFolder: root,
    preload: join(out, "preload/preload.cjs"),
    rendererFolder: join(out, "renderer"),
    core: join(out, "main/core.js"),
    parser: join(out, "main/parser.js"),
    migrationsFolder: join(root, "migrations"),
    clip: join(root, "build/assets/sample-clip.mp4"),
    verifier: join(root, "build/assets/verify.py"),
    icon: join(root, "build/assets/icon.svg"),
    font: join(out, "assets/NotoSansSC_400Regular.ttf"),
    dataFolder: join(userFolder, "data"),
    coreLog: join(userFolder, "logs/core.jsonl"),
    shellLog: join(userFolder, "logs/shell.jsonl"),
    associations: join(userFolder, "associations.json"),
  };
}

/** Lies beside the program file of a copy that keeps everything in its own folder, e.g. on a stick. */
const portableMarker = "portable.txt";

/** Where a portable copy keeps personal files: beside its program file; `undefined` for an installed one. */
export function portableFolder(programFile: string, exists: (path: string) => boolean): string | undefined {
  const folder = dirname(programFile);
  return exists(join(folder, portableMarker)) ? join(folder, "Pingshen-data") : undefined;
}

/** Whether `path` may be shown in the file manager: absolute and on this computer, for a `\\host` path asks a network. */
export const isLocalPath = (path: string): boolean => isAbsolute(path) && !/^[\\/]{2}/.test(path);

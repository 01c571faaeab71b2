import { existsSync, readFileSync, rmSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { fileTypes } from "#shared/file-types.ts";
import { writeAtomic } from "#main/files/write-atomic.ts";
import { desktopEntry, desktopFile, desktopPath, mimePath, mimeTypes } from "#main/shell/associations/linux-files.ts";
import type { RunTool, ToolCall } from "#main/shell/associations/run-tool.ts";

/** Where a person's own menu entries and file types are. Source: XDG Base Directory Specification: relative paths do not count. */
export function dataHome(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const { XDG_DATA_HOME: named = "", HOME: home = "" } = environment;
  if (isAbsolute(named)) return named;
  return isAbsolute(home) ? join(home, ".local/share") : undefined;
}

/** Folders in which the desktop's own tools are looked for; never in whatever `PATH` says. */
export const toolFolders = ["/usr/local/bin", "/usr/bin", "/bin"] as const;

const iconPath = "icons/hicolor/scalable/apps/pingshen.svg";

/** What is written where, by its path in the person's data folder. */
const linuxFiles = (program: string, icon: string): Readonly<Record<string, string>> => ({
  [desktopPath]: desktopEntry(program),
  [mimePath]: mimeTypes,
  [iconPath]: icon,
});

/** One of the desktop's tools: how it is called, and what it is not needed for where another one was found. */
interface DesktopTool {
  readonly name: string;
  readonly args: readonly string[];
}

const indexTypes = (home: string): DesktopTool => ({ name: "update-mime-database", args: [join(home, "mime")] });
const indexPrograms = (home: string): DesktopTool => ({
  name: "update-desktop-database",
  args: [join(home, "applications")],
});
/** Says the same as the index of programs, in a list of the person's own choices, where nothing makes the index. */
const choosePrograms: DesktopTool = {
  name: "xdg-mime",
  args: ["default", desktopFile, ...fileTypes.map(({ mimeType }) => mimeType)],
};

const found = ({ name, args }: DesktopTool, folders: readonly string[]): ToolCall | undefined => {
  const program = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  return program === undefined ? undefined : { program, args };
};

/** What the desktop is asked to do after its files changed; `missing` names tools without which nothing may change yet. */
export function desktopCalls(
  home: string,
  folders: readonly string[],
  isForgetting: boolean,
): { readonly calls: readonly ToolCall[]; readonly missing: readonly string[] } {
  const types = found(indexTypes(home), folders);
  const programs = found(indexPrograms(home), folders) ?? (isForgetting ? undefined : found(choosePrograms, folders));
  return {
    calls: [types, programs].filter((call) => call !== undefined),
    missing: [
      ...(types === undefined ? ["update-mime-database"] : []),
      ...(programs === undefined ? ["update-desktop-database"] : []),
    ],
  };
}

/** Where the files go, and which tools tell the desktop. */
export interface LinuxDesktop {
  readonly home: string;
  readonly folders: readonly string[];
  readonly run: RunTool;
}

/** Writes the files and tells the desktop; answers the names of tools that are not there or did not do it. */
export async function associateOnLinux(
  { home, folders, run }: LinuxDesktop,
  program: string,
  iconFile: string,
): Promise<readonly string[]> {
  for (const [path, text] of Object.entries(linuxFiles(program, readFileSync(iconFile, "utf8"))))
    writeAtomic(join(home, path), text);
  const { calls, missing } = desktopCalls(home, folders, false);
  return [...missing, ...(await runAll(run, calls))];
}

/** Deletes the files and tells the desktop. A choice that `xdg-mime` wrote names an entry that is gone, and so counts no more. */
export async function forgetOnLinux({ home, folders, run }: LinuxDesktop): Promise<readonly string[]> {
  for (const path of Object.keys(linuxFiles("", ""))) rmSync(join(home, path), { force: true });
  const { calls, missing } = desktopCalls(home, folders, true);
  return [...missing, ...(await runAll(run, calls))];
}

async function runAll(run: RunTool, calls: readonly ToolCall[]): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const call of calls) if ((await run(call)).code !== 0) failed.push(call.program.split("/").at(-1) ?? "");
  return failed;
}

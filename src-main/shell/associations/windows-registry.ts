import { win32 } from "node:path";
import { fileTypes, type FileType } from "#shared/file-types.ts";
import type { RunTool, ToolCall } from "#main/shell/associations/run-tool.ts";

/*
 * Per user, so that nobody needs an administrator. Source: Microsoft, «File Types», «How to Register a File Type for a
 * New Application», and `reg /?`. Node quotes each argument as C programs on Windows read it; `reg.exe` is one.
 */
const classes = String.raw`HKCU\Software\Classes`;
const choices = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\FileExts`;

const keyOf = ({ extension }: FileType): string => `${classes}\\.${extension}`;
const progKeyOf = ({ progId }: FileType): string => `${classes}\\${progId}`;

/** `reg.exe` of this Windows, by its whole path. */
export const regProgram = (systemRoot: string): string => win32.join(systemRoot, "System32", "reg.exe");

/** How Windows starts the program with a file: `%1` is the file's path, and nothing behind `--` is a switch. */
export const openCommand = (program: string): string => `"${program}" -- "%1"`;

const setDefault = (key: string, value: string): readonly string[] => [
  ...["add", key, "/ve", "/t", "REG_SZ", "/d", value],
  "/f",
];

/** Writes that make the program open files of `type`, and be the one that does where `isOurs`. */
function associateCommands(reg: string, program: string, type: FileType, isOurs: boolean): readonly ToolCall[] {
  const prog = progKeyOf(type);
  return [
    setDefault(prog, type.name.zh),
    setDefault(`${prog}\\DefaultIcon`, `"${program}",0`),
    setDefault(`${prog}\\shell\\open\\command`, openCommand(program)),
    ["add", `${keyOf(type)}\\OpenWithProgids`, "/v", type.progId, "/t", "REG_SZ", "/d", "", "/f"],
    ...(isOurs ? [setDefault(keyOf(type), type.progId)] : []),
  ].map((args) => ({ program: reg, args }));
}

/** Deletions that take all of it back; the default only where it `isOurs`. */
function forgetCommands(reg: string, type: FileType, isOurs: boolean): readonly ToolCall[] {
  return [
    ["delete", progKeyOf(type), "/f"],
    ["delete", `${keyOf(type)}\\OpenWithProgids`, "/v", type.progId, "/f"],
    ...(isOurs ? [["delete", keyOf(type), "/ve", "/f"]] : []),
  ].map((args) => ({ program: reg, args }));
}

/** Questions about who opens files of `type` now: what the person chose in Windows, then what programs registered. */
const ownerQuestions = (reg: string, type: FileType): readonly ToolCall[] =>
  [
    ["query", `${choices}\\.${type.extension}\\UserChoice`, "/v", "ProgId"],
    ["query", `HKCR\\.${type.extension}`, "/ve"],
  ].map((args) => ({ program: reg, args }));

/** The value in an answer of `reg query`; a default that is not set is told in brackets, in Windows' own language. */
export function readValue(out: string): string | undefined {
  const [, value] = /\sREG_SZ\s+([^\r\n]*)/.exec(out) ?? [];
  const trimmed = value?.trim() ?? "";
  return trimmed === "" || trimmed.startsWith("(") ? undefined : trimmed;
}

/** Who opens files of `type` now, by name in the registry; the person's own choice comes first. */
async function ownerOf(run: RunTool, reg: string, type: FileType): Promise<string | undefined> {
  for (const question of ownerQuestions(reg, type)) {
    const { code, out } = await run(question);
    const owner = code === 0 ? readValue(out) : undefined;
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** Extensions that another program opens and goes on opening. `undefined` when the registry did not take a value. */
export async function associateOnWindows(
  run: RunTool,
  reg: string,
  program: string,
): Promise<readonly string[] | undefined> {
  const kept: string[] = [];
  for (const type of fileTypes) {
    const owner = await ownerOf(run, reg, type);
    const isOurs = owner === undefined || owner === type.progId;
    if (!isOurs) kept.push(type.extension);
    for (const command of associateCommands(reg, program, type, isOurs))
      if ((await run(command)).code !== 0) return undefined;
  }
  return kept;
}

/** Takes everything back; false when something of it is still there. */
export async function forgetOnWindows(run: RunTool, reg: string): Promise<boolean> {
  let isGone = true;
  for (const type of fileTypes) {
    const { code, out } = await run({ program: reg, args: ["query", keyOf(type), "/ve"] });
    const isOurs = code === 0 && readValue(out) === type.progId;
    // What was not there cannot be deleted, and `reg` says so with an error: what counts is that it is gone.
    for (const command of forgetCommands(reg, type, isOurs)) await run(command);
    isGone &&= (await run({ program: reg, args: ["query", progKeyOf(type)] })).code !== 0;
  }
  return isGone;
}

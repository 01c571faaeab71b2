import { utilityProcess } from "electron";
import { coreExecArgv } from "#main/core-exec-argv.ts";
import { limitArguments, parserLimits } from "#main/parsers/parser-limits.ts";
import type { ChildPort } from "#main/shell/child-port.ts";

/** What of the surroundings the core needs: where programs, the home and temporary files are, and the language. */
const coreVariables = [
  "PATH",
  "HOME",
  "USERPROFILE",
  "APPDATA",
  "LOCALAPPDATA",
  "TMPDIR",
  "TEMP",
  "TMP",
  "LANG",
  "SystemRoot",
];

/** Forks the core. */
export const forkCore = (entry: string): ChildPort =>
  fork(entry, "pingshen core", coreVariables, { args: [], execArgv: [...coreExecArgv] });

/** Forks a process that reads one foreign file after another; nothing of the surroundings is lent to it. */
export const forkParser = (entry: string): ChildPort =>
  fork(entry, "pingshen parser", ["SystemRoot"], limitArguments(parserLimits));

function fork(
  entry: string,
  serviceName: string,
  variables: readonly string[],
  { args, execArgv }: ReturnType<typeof limitArguments>,
): ChildPort {
  const env: Record<string, string> = {};
  for (const name of variables) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  const child = utilityProcess.fork(entry, args, { serviceName, env, execArgv, stdio: "inherit" });
  return {
    postMessage: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on("message", listener),
    onExit: (listener) => void child.once("exit", listener),
    kill: () => void child.kill(),
  };
}

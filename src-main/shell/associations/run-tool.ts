import { execFile } from "node:child_process";
import { posix, win32 } from "node:path";

/** The only programs of the system that the program ever starts, each to say which files are its own. */
const allowedTools = ["reg.exe", "update-mime-database", "update-desktop-database", "xdg-mime"] as const;

/** A program of the system with its arguments, one by one: no shell reads them. */
export interface ToolCall {
  /** Absolute. */
  readonly program: string;
  readonly args: readonly string[];
}

interface ToolAnswer {
  /** Exit code; -1 when the program could not be started or took too long. */
  readonly code: number;
  readonly out: string;
}

export type RunTool = (call: ToolCall) => Promise<ToolAnswer>;

const longestMs = 20_000;
/** What such a program needs of the surroundings: where its registry or its data folders are. */
const lent = /^(?:SystemRoot|HOME|LANG|XDG_(?:DATA_HOME|DATA_DIRS|CONFIG_HOME|CURRENT_DESKTOP))$/;

/**
 * Starts one of the allowed programs and waits for its end.
 *
 * Errors: throws for any other program, and for one that is not named by its whole path.
 */
export const createRunTool =
  (environment: Readonly<Record<string, string | undefined>>): RunTool =>
  ({ program, args }) => {
    const paths = program.includes("\\") ? win32 : posix;
    const isAllowed = (allowedTools as readonly string[]).includes(paths.basename(program));
    if (!paths.isAbsolute(program) || !isAllowed) throw new Error("this program starts no other program");
    const env = Object.fromEntries(Object.entries(environment).filter(([name]) => lent.test(name)));
    return new Promise((resolve) => {
      execFile(
        program,
        [...args],
        // `xdg-mime` is a script that calls others.
        { env: { ...env, PATH: "/usr/local/bin:/usr/bin:/bin" }, shell: false, timeout: longestMs, windowsHide: true },
        (fault, out) => resolve({ code: fault === null ? 0 : typeof fault.code === "number" ? fault.code : -1, out }),
      );
    });
  };

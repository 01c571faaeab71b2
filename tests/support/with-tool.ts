import { spawnSync } from "node:child_process";
import { describe, it } from "vitest";

/** What a program answered: its exit code and all that it printed. */
export interface ToolAnswer {
  readonly code: number | null;
  readonly text: string;
}

/** Where nobody set a language, programs know no file names but plain ones. */
export const toolEnvironment: NodeJS.ProcessEnv = { ...process.env, LC_ALL: "C.UTF-8" };

/** Runs a program in a folder and waits for it. */
export function runTool(command: string, args: readonly string[], folder: string): ToolAnswer {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: "utf8",
    env: toolEnvironment,
  });
  return { code: status, text: stdout + stderr };
}

// A whole command line is tried; of a program it is enough that it is there.
const questionOf = (command: string): string => (command.includes(" ") ? command : `command -v ${command}`);

/** LibreOffice with the part that opens Word files. */
export const writer = "ls /usr/lib/libreoffice/program/libswlo.so";

/**
 * A `describe` for tests that ask programs which know nothing of this one.
 *
 * Without the programs the tests are skipped and it is said aloud; with PINGSHEN_REQUIRE_TOOLS=1 they fail instead.
 */
export function describeWithTools(name: string, commands: readonly string[], tests: () => void): void {
  const missing = missingOf(commands);
  if (missing.length > 0 && process.env["PINGSHEN_REQUIRE_TOOLS"] === "1")
    it(name, () => {
      throw new Error(`These tests must not be skipped here, but there is no ${missing.join(", ")}.`);
    });
  else describeWhereTools(name, commands, tests);
}

/** The same for programs that are too large to be put on every machine that tests: their tests may always be skipped. */
export function describeWhereTools(name: string, commands: readonly string[], tests: () => void): void {
  const missing = missingOf(commands);
  if (missing.length === 0) {
    describe(name, tests);
    return;
  }
  console.warn(`SKIPPED: «${name}» needs ${missing.join(", ")} (Debian has packages for them).`);
  describe.skip(name, tests);
}

const missingOf = (commands: readonly string[]): readonly string[] =>
  commands.filter((command) => spawnSync("sh", ["-c", questionOf(command)]).status !== 0);

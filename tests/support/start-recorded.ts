import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Told } from "#tests/support/recorded-electron.ts";

const root = join(import.meta.dirname, "../..");

/** Starts the real main, or another entry, in a process whose Electron writes down what it is told; answers that, in order. */
export async function startRecorded(userFolder: string, entry = "src-main/shell/main.ts"): Promise<readonly Told[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--no-warnings", "--import", join(root, "tests/support/recorded-electron.ts"), entry],
    { cwd: root, timeout: 30_000, env: { ...process.env, RECORDED_FOLDER: userFolder } },
  );
  return JSON.parse(stdout) as readonly Told[];
}

/** The arguments of each time that Electron was told this. */
export const argsOf = (told: readonly Told[], what: string): readonly (readonly unknown[])[] =>
  told.filter((each) => each.what === what).map(({ args }) => args);

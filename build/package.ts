import { join, relative } from "node:path";
import { ensureBuilt } from "#build/ensure-built.ts";
import { officialChecksums } from "#build/package/electron-zips.ts";
import { packageProgram } from "#build/package/package-program.ts";
import { readOptions, usage } from "#build/package/targets.ts";

/* `npm run package`: the program for other computers, from the bundles and Electron's official zips. */
const root = join(import.meta.dirname, "..");
const options = readOptions(process.argv.slice(2), process.platform);
if (typeof options === "string") {
  process.stderr.write(`${options}\n\n${usage}\n`);
  process.exitCode = 2;
} else {
  ensureBuilt(root);
  try {
    const say = (line: string): void => void process.stdout.write(`${line}\n`);
    const { files } = await packageProgram(root, options, await officialChecksums(root), say);
    for (const file of files) say(relative(process.cwd(), file));
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exitCode = 1;
  }
}

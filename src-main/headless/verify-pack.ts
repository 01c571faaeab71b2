import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { evidenceLine } from "#shared/words/evidence-steps.ts";
import { readPack } from "#main/secretariat/evidence/read-pack.ts";
import { replay } from "#main/secretariat/evidence/replay.ts";

/*
 * Redoes a result from nothing but its evidence pack: one line a step, exit code 1 after the first that differs and 2
 * where there is no pack to read. The Python program inside the pack prints the same lines.
 */

const usage = "npm run verify -- [--language zh|en] PACK.zip\n";

async function verify(path: string, language: "zh" | "en"): Promise<number> {
  const files = await readPack(path).catch(() => undefined);
  if (files === undefined) {
    const zh = `${path}：不是可读取的证据包\n`;
    process.stderr.write(language === "zh" ? zh : `${path}: not an evidence pack that can be read\n`);
    return 2;
  }
  const { steps, resultCode } = replay(files);
  for (const { step, difference } of steps) process.stdout.write(`${evidenceLine(step, difference, language)}\n`);
  if (resultCode === undefined) return 1;
  const zh = `全部相符，结果码 ${resultCode}\n`;
  process.stdout.write(language === "zh" ? zh : `All steps agree; result code ${resultCode}\n`);
  return 0;
}

function readArguments(argv: readonly string[]): { readonly path: string; readonly language: "zh" | "en" } | undefined {
  const system = process.env["LANG"]?.startsWith("zh") === true ? "zh" : "en";
  try {
    const options = { language: { type: "string", default: system } } as const;
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const [path, ...more] = positionals;
    const { language } = values;
    if (path === undefined || more.length > 0 || (language !== "zh" && language !== "en")) return undefined;
    return { path: resolve(path), language };
  } catch {
    return undefined;
  }
}

const wanted = readArguments(process.argv.slice(2));
if (wanted === undefined) process.stderr.write(usage);
process.exitCode = wanted === undefined ? 2 : await verify(wanted.path, wanted.language);

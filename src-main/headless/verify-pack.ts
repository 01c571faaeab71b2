import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { evidenceLine } from "#shared/words/evidence-steps.ts";
import { verifyBundle } from "#main/headless/verify-bundle.ts";
import { readPack } from "#main/secretariat/evidence/read-pack.ts";
import { replay } from "#main/secretariat/evidence/replay.ts";

/*
 * Redoes a result from nothing but its evidence pack: one line a step, exit code 1 after the first that differs and 2
 * where there is no pack to read. The Python program inside the pack prints the same lines. With `--bundle` it checks a
 * sealed bundle instead, without any key: a line a file, with the same codes.
 */

const usage = `npm run verify -- [--language zh|en] PACK.zip
npm run verify -- --bundle [--language zh|en] FILE or FOLDER…
`;

interface Wanted {
  readonly paths: readonly string[];
  readonly isBundle: boolean;
  readonly language: "zh" | "en";
}

async function verify(path: string, language: "zh" | "en"): Promise<number> {
  const files = await readPack(path).catch(() => undefined);
  if (files === undefined) {
    const zh = `${path}：不是可读取的证据包\n`;
    process.stderr.write(language === "zh" ? zh : `${path}: not an evidence pack that can be read\n`);
    return 2;
  }
  const { steps, resultCode } = replay(files);
  for (const step of steps) process.stdout.write(`${evidenceLine(step, language)}\n`);
  if (resultCode === undefined) return 1;
  const zh = `全部相符，结果码 ${resultCode}\n`;
  process.stdout.write(language === "zh" ? zh : `All steps agree; result code ${resultCode}\n`);
  return 0;
}

async function checkBundle(paths: readonly string[], language: "zh" | "en"): Promise<number> {
  const { lines, code } = await verifyBundle(paths, language);
  const output = code === 2 ? process.stderr : process.stdout;
  output.write(`${lines.join("\n")}\n`);
  return code;
}

function readArguments(argv: readonly string[]): Wanted | undefined {
  const system = process.env["LANG"]?.startsWith("zh") === true ? "zh" : "en";
  try {
    const options = {
      language: { type: "string", default: system },
      bundle: { type: "boolean", default: false },
    } as const;
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const { language, bundle: isBundle } = values;
    if (positionals.length === 0 || (positionals.length > 1 && !isBundle)) return undefined;
    if (language !== "zh" && language !== "en") return undefined;
    return { paths: positionals.map((path) => resolve(path)), isBundle, language };
  } catch {
    return undefined;
  }
}

async function run(wanted: Wanted | undefined): Promise<number> {
  const [path] = wanted?.paths ?? [];
  if (wanted === undefined || path === undefined) {
    process.stderr.write(usage);
    return 2;
  }
  return wanted.isBundle ? checkBundle(wanted.paths, wanted.language) : verify(path, wanted.language);
}

process.exitCode = await run(readArguments(process.argv.slice(2)));

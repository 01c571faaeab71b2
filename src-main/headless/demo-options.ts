import { parseArgs } from "node:util";
import { resolve } from "node:path";
import { err, ok, type Result } from "#shared/result.ts";

/** What the demo is asked to do. */
export interface DemoOptions {
  readonly candidates: number;
  readonly experts: number;
  readonly seed: number;
  readonly folder: string;
  readonly language: "zh" | "en";
  /** Changes one score by half a point, to show that the result code notices. */
  readonly halfPoint: boolean;
}

/** Usage, shown when the arguments are wrong. */
export const demoUsage =
  "npm run demo -- [--candidates 320] [--experts 9] [--seed 1] [--out .demo] [--language zh|en] [--half-point]";

/** The options of a command line; the error says which argument is wrong. */
export function readDemoOptions(argv: readonly string[], environment: NodeJS.ProcessEnv): Result<DemoOptions, string> {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        candidates: { type: "string", default: "320" },
        experts: { type: "string", default: "9" },
        seed: { type: "string", default: "1" },
        out: { type: "string", default: ".demo" },
        language: { type: "string", default: environment["LANG"]?.startsWith("zh") === true ? "zh" : "en" },
        "half-point": { type: "boolean", default: false },
      },
    });
    const candidates = wholeNumber(values.candidates, 12, 3000);
    const experts = wholeNumber(values.experts, 3, 30);
    const seed = wholeNumber(values.seed, 0, 2 ** 31);
    if (candidates === undefined) return err("--candidates: 12–3000");
    if (experts === undefined) return err("--experts: 3–30");
    if (seed === undefined) return err("--seed: 0–2147483648");
    if (values.language !== "zh" && values.language !== "en") return err("--language: zh | en");
    const { out, "half-point": halfPoint } = values;
    const language = values.language;
    return ok({ candidates, experts, seed, folder: resolve(out), language, halfPoint });
  } catch (fault) {
    return err(fault instanceof Error ? fault.message : String(fault));
  }
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  const value = Number(text);
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined;
}

import { expect } from "vitest";
import { evidenceLine } from "#shared/words/evidence-steps.ts";
import { shippedAssets } from "#main/headless/shipped-assets.ts";
import { readPack } from "#main/secretariat/evidence/read-pack.ts";
import { replay } from "#main/secretariat/evidence/replay.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";
import { runTool, type ToolAnswer } from "#tests/support/with-tool.ts";

/** What the program's own replay of a pack says, without starting a program. */
export async function ownVerdict(path: string, language: "zh" | "en" = "en"): Promise<ToolAnswer> {
  const files = await readPack(path);
  if (files === undefined) return { code: 2, text: "" };
  const { steps, resultCode } = replay(files);
  const lines = steps.map((step) => evidenceLine(step, language));
  if (resultCode !== undefined) lines.push(`All steps agree; result code ${resultCode}`);
  return { code: resultCode === undefined ? 1 : 0, text: `${lines.join("\n")}\n` };
}

/** What the shipped program in Python says. */
export const pythonVerdict = (path: string, language = "en"): ToolAnswer =>
  runTool("python3", ["-B", shippedAssets().verifier, "--language", language, path], tempFolder());

/** What both say, after they said the same. */
export async function bothSay(path: string): Promise<ToolAnswer> {
  const [one, other] = [await ownVerdict(path), pythonVerdict(path)];
  expect(other).toEqual(one);
  return one;
}

/** The last line of both, which names the first difference. */
export async function differenceOf(path: string): Promise<string | undefined> {
  const { code, text } = await bothSay(path);
  expect(code, text).toBe(1);
  return text.trimEnd().split("\n").at(-1);
}

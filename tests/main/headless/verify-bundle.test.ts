import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { verifyBundle } from "#main/headless/verify-bundle.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";
import { runTool } from "#tests/support/with-tool.ts";

const golden = join(import.meta.dirname, "../../golden/bundle/v1");
const program = join(import.meta.dirname, "../../../src-main/headless/verify-pack.ts");

/** A copy of the golden bundle to be damaged. */
function copyOfGolden(): string {
  const folder = join(tempFolder(), "bundle");
  cpSync(golden, folder, { recursive: true });
  return folder;
}

const headOf = (folder: string): string => join(folder, "golden-v1.psb");
const volumeOf = (folder: string): string => join(folder, "golden-v1-0001.psv");

/** Changes one byte of a file. */
function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

test("a whole bundle is told from its files alone, with the key to compare and the hash that score files name", async () => {
  const { lines, code } = await verifyBundle([golden], "en");
  expect(code, lines.join("\n")).toBe(0);
  expect(lines.slice(0, 2)).toEqual([
    "signature: holds (golden-v1.psb)",
    "key: C2B9 01CC C295 70B7 (healthy lamp, good hill, blue window, crimson bamboo, silver flute, copper deer) – compare it with a slip",
  ]);
  expect(lines[3]).toContain("64903edd075d19a43fc42cb2026ecec1bd5a50f80cb86fc6925a9c57077e6c36");
  expect(lines.at(-1)).toBe("The bundle is whole and as it was signed.");
});

test("the program says it in Chinese too, and ends with the code", () => {
  const whole = runTool(process.execPath, [program, "--bundle", "--language", "zh", golden], tempFolder());
  expect(whole.code, whole.text).toBe(0);
  expect(whole.text).toContain(
    "签名：成立（golden-v1.psb）\n密钥指纹：C2B9 01CC C295 70B7（康灯 好山 蓝窗 丹竹 银笛 铜鹿）",
  );
  expect(whole.text).toContain("评审包完整，与签名时一致。");
});

test("a missing volume, an altered one and a strange one are each named", async () => {
  const folder = copyOfGolden();
  flip(volumeOf(folder), 100);
  const altered = await verifyBundle([headOf(folder)], "en");
  expect(altered.code).toBe(1);
  expect(altered.lines.join("\n")).toMatch(
    /golden-v1-0001\.psv: differs — data\/[mt]\/[0-9a-f]{16}\.bin in golden-v1-0001\.psv/,
  );

  const elsewhere = join(folder, "stick");
  mkdirSync(elsewhere);
  renameSync(volumeOf(folder), join(elsewhere, "golden-v1-0001.psv"));
  const missing = await verifyBundle([headOf(folder)], "en");
  expect(missing.lines).toContain("golden-v1-0001.psv: missing");
  expect(missing.code).toBe(1);

  cpSync(join(golden, "golden-v1-0001.psv"), join(elsewhere, "golden-v1-0001.psv"));
  expect((await verifyBundle([headOf(folder), elsewhere], "en")).code).toBe(0);
  writeFileSync(join(elsewhere, "other-0001.psv"), "");
  const strange = await verifyBundle([headOf(folder), elsewhere], "en");
  expect(strange.lines).toContain("other-0001.psv: no part of this bundle");
  expect(strange.code).toBe(1);
});

test("a head whose signature does not hold is refused before anything else, and no head at all is another matter", async () => {
  const folder = copyOfGolden();
  const bytes = readFileSync(headOf(folder));
  flip(headOf(folder), bytes.indexOf("External-Identifier") + 3);
  const { lines, code } = await verifyBundle([folder], "en");
  expect([code, lines.length]).toEqual([1, 1]);
  expect(lines[0]).toMatch(/^head: not to be trusted — /);

  rmSync(headOf(folder));
  expect((await verifyBundle([folder], "zh")).code).toBe(2);
});

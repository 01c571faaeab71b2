import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { tempFolder } from "#tests/support/temp-folder.ts";

const root = join(import.meta.dirname, "../..");

/** What the border rules say of a small tree with these files. */
function rulesBroken(files: Readonly<Record<string, string>>): string[] {
  const folder = tempFolder();
  copyFileSync(join(root, "package.json"), join(folder, "package.json"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const part of ["src-shared", "src-main", "src-renderer"]) mkdirSync(join(folder, part));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const args = ["--config", join(root, "build/dependency-cruiser.mjs"), "--output-type", "json"];
  const program = join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
  let report: string;
  try {
    report = execFileSync(process.execPath, [program, ...args, "src-shared", "src-main", "src-renderer"], {
      cwd: folder,
      encoding: "utf8",
      maxBuffer: 2 ** 26,
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch (fault) {
    report = (fault as { stdout: string }).stdout;
  }
  const { summary } = JSON.parse(report) as { summary: { violations: { rule: { name: string } }[] } };
  return [...new Set(summary.violations.map(({ rule }) => rule.name))].filter((name) => name !== "no-orphans").sort();
}

const a = "export const a = 1;\n";

describe("the border rules", () => {
  it("let a tidy tree pass", () => {
    const tidy = { "src-shared/a.ts": a, "src-main/secretariat/b.ts": 'export { a } from "#shared/a.ts";\n' };
    expect(rulesBroken(tidy)).toEqual([]);
  });

  it.each([
    [
      "no-cycles",
      "src-shared/a.ts",
      'import { b } from "#shared/b.ts";\nexport const a = b;\n',
      "src-shared/b.ts",
      'import type { a } from "#shared/a.ts";\nexport const b = 1 as unknown as typeof a;\n',
    ],
    [
      "shared-is-pure",
      "src-shared/a.ts",
      'export { b } from "#main/b.ts";\n',
      "src-main/b.ts",
      "export const b = 1;\n",
    ],
    ["shared-uses-few-packages", "src-shared/a.ts", 'export { readFileSync } from "node:fs";\n', "src-shared/b.ts", a],
    [
      "roles-do-not-meet",
      "src-main/expert/a.ts",
      'export type { b } from "#main/secretariat/b.ts";\n',
      "src-main/secretariat/b.ts",
      "export type b = 1;\n",
    ],
    ["only-the-shell-knows-electron", "src-main/a.ts", 'export { app } from "electron";\n', "src-main/b.ts", a],
    [
      "shell-stays-outside",
      "src-main/a.ts",
      'export { b } from "#main/shell/b.ts";\n',
      "src-main/shell/b.ts",
      "export const b = 1;\n",
    ],
    [
      "one-place-opens-databases",
      "src-main/expert/a.ts",
      'import D from "better-sqlite3";\nexport const d = D;\n',
      "src-main/b.ts",
      a,
    ],
    [
      "renderer-knows-no-main",
      "src-renderer/a.ts",
      'export { b } from "#main/b.ts";\n',
      "src-main/b.ts",
      "export const b = 1;\n",
    ],
    [
      "main-knows-no-renderer",
      "src-main/a.ts",
      'export { b } from "#renderer/b.ts";\n',
      "src-renderer/b.ts",
      "export const b = 1;\n",
    ],
    [
      "features-do-not-meet",
      "src-renderer/expert/review/a.ts",
      'export { b } from "#renderer/expert/seal/b.ts";\n',
      "src-renderer/expert/seal/b.ts",
      "export const b = 1;\n",
    ],
    [
      "parsers-hold-nothing",
      "src-main/parsers/a.ts",
      'export { b } from "#main/db/b.ts";\n',
      "src-main/db/b.ts",
      "export const b = 1;\n",
    ],
  ])("catch %s", (rule, from, importer, to, imported) => {
    expect(rulesBroken({ [from]: importer, [to]: imported })).toContain(rule);
  });
});

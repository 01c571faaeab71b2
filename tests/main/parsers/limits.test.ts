import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { limitArguments, parserLimits, residentLimit } from "#main/parsers/parser-limits.ts";
import { argsOf, startRecorded } from "#tests/support/start-recorded.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

const root = join(import.meta.dirname, "../../..");

test("workbooks, Word files, PDFs and photos are all read under one limit of time and of memory", async () => {
  expect(parserLimits).toEqual({ size: 2, timeoutMs: 20_000, memoryMib: 512, residentMib: 1024 });
  const [, parser] = argsOf(await startRecorded(tempFolder()), "utilityProcess.fork");
  expect(parser?.slice(1)).toMatchObject([
    ["--resident-mib=1024"],
    { serviceName: "pingshen parser", execArgv: ["--max-old-space-size=512"] },
  ]);
  const served = readFileSync(join(root, "src-main/serve-core.ts"), "utf8");
  expect(served).toContain("createParserPool(() => parsers.fork(), parserLimits)");
});

test("a parser finds its limit among its arguments, and has one where nobody told it", () => {
  const { args } = limitArguments({ ...parserLimits, residentMib: 300 });
  expect(residentLimit(["node", "parser.js", ...args])).toBe(300);
  expect(residentLimit(["node", "parser.js"])).toBe(1024);
});

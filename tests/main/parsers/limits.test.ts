import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createNodeParser } from "#main/parsers/node-parser.ts";
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

test("a parser process says of itself that its memory is watched", async () => {
  const parser = createNodeParser();
  const answer = await parser.selfTest();
  await parser.close();
  expect("checks" in answer && answer.checks.find(({ name }) => name === "memory is watched, parser")).toMatchObject({
    outcome: "passed",
  });
});

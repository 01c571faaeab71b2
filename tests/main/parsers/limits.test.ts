import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parserLimits } from "#main/parsers/node-parser.ts";

const root = join(import.meta.dirname, "../../..");

test("workbooks, Word files, PDFs and photos are all read under one limit of time and of memory", () => {
  expect(parserLimits).toEqual({ size: 2, timeoutMs: 20_000, memoryMib: 512 });
  const forked = readFileSync(join(root, "src-main/shell/fork-process.ts"), "utf8");
  expect(forked).toContain("[`--max-old-space-size=${String(parserLimits.memoryMib)}`]");
  const served = readFileSync(join(root, "src-main/serve-core.ts"), "utf8");
  expect(served).toContain("createParserPool(() => parsers.fork(), parserLimits)");
});

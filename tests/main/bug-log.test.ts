import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { createBugLog, withoutNames } from "#main/bug-log.ts";

const folder = mkdtempSync(join(tmpdir(), "pingshen-log-"));
afterAll(() => rmSync(folder, { recursive: true }));
const nowMs = (): number => Date.UTC(2023, 11, 1);

test("bugs are numbered on from where the file ended", () => {
  const file = join(folder, "logs/core.jsonl");
  const first = createBugLog(file, "B", nowMs);
  expect(first.report(new Error("one"), "merge/commit")).toBe("B-0001");
  expect(first.report("two", "merge/commit")).toBe("B-0002");
  expect(createBugLog(file, "B", nowMs).report(new Error("three"), "core")).toBe("B-0003");
  const [line = ""] = readFileSync(file, "utf8").split("\n");
  expect(JSON.parse(line)).toMatchObject({
    incident: "B-0001",
    at: "2023-12-01T00:00:00.000Z",
    where: "merge/commit",
    error: "Error: one",
  });
});

test("the file names no person, no file and no folder", () => {
  const file = join(folder, "private.jsonl");
  const bug = new Error("ENOENT: no such file, open '/home/li/推荐材料/张三丰.docx' for 欧阳䶮");
  bug.stack = `Error\n    at read (/home/li/pingshen/out/main/core.js:3:7)`;
  createBugLog(file, "B", nowMs).report(bug, "intake/run");
  const text = readFileSync(file, "utf8");
  expect(text).not.toMatch(/张三丰|欧阳|home|li\/|docx/);
  expect(text).toContain("ENOENT: no such file, open");
  expect(text).toContain("read core.js:3:7");
});

test.each([
  ["cannot read C:\\Users\\li\\a.docx now", "cannot read … now"],
  ['key "secret words" is bad', "key … is bad"],
  ["SQLITE_FULL: database or disk is full", "SQLITE_FULL: database or disk is full"],
])("%s is kept as %s", (text, expected) => {
  expect(withoutNames(text)).toBe(expected);
});

test("a log that cannot be written still gives a number", () => {
  const blocked = join(folder, "a-file");
  writeFileSync(blocked, "");
  expect(createBugLog(join(blocked, "logs/core.jsonl"), "S", nowMs).report(new Error("x"), "shell")).toBe("S-0001");
});

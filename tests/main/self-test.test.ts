import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { check, same } from "#main/self-test/check.ts";
import { checkProcess } from "#main/self-test/check-process.ts";
import { checkReading } from "#main/self-test/check-storage.ts";
import { tempFolder } from "#tests/support/temp-folder.ts";

test("a check that differs from what is expected fails with both sides", async () => {
  expect(await check("sum", () => (same(3, 4), "equal"))).toEqual({
    name: "sum",
    outcome: "failed",
    detail: "expected 4, found 3",
  });
});

test("a process without the guard does not pass: its attempts are not refused by the program", async () => {
  const checks = await checkProcess("unguarded");
  const network = checks.find(({ name }) => name === "no network, unguarded");
  expect(network).toMatchObject({ outcome: "failed" });
});

test("a database that lost its row does not pass", async () => {
  const folder = tempFolder();
  expect(await checkReading(folder, join(import.meta.dirname, "../../migrations"))).toMatchObject({
    outcome: "failed",
  });
  writeFileSync(join(folder, "self-test.db"), "no database at all, and long enough to be looked at as one".repeat(100));
  expect(await checkReading(folder, join(import.meta.dirname, "../../migrations"))).toMatchObject({
    outcome: "failed",
  });
});

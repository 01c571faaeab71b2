import { join } from "node:path";
import { defineConfig } from "@playwright/test";

const root = join(import.meta.dirname, "..");

/** Makes the printed guides; not a test, so it is not among the journeys. */
export default defineConfig({
  testDir: join(root, "tests/guide"),
  outputDir: join(root, "test-results/guide"),
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
});

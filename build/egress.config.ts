import { join } from "node:path";
import { defineConfig } from "@playwright/test";

const root = join(import.meta.dirname, "..");

/** One small round in a place without a network; `tests/tools/egress.test.ts` makes the place. */
export default defineConfig({
  testDir: join(root, "tests/egress"),
  outputDir: join(root, "test-results/egress"),
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  reporter: "line",
});

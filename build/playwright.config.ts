import { join } from "node:path";
import { defineConfig } from "@playwright/test";

const root = join(import.meta.dirname, "..");

// Said once, by the process that starts the workers: what a real Electron alone can show was not shown.
if (process.env["ELECTRON"] === undefined && process.env["TEST_WORKER_INDEX"] === undefined)
  console.warn(
    "NO REAL ELECTRON: the journeys run on the stand-in. ELECTRON=/path/to/electron runs them in the real one.",
  );

export default defineConfig({
  testDir: join(root, "tests/journeys"),
  outputDir: join(root, "test-results/journeys"),
  // A journey waits more than it computes: three keep two cores busy.
  workers: 3,
  timeout: 120_000,
  // A slow machine is no fault of the program.
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: join(root, "test-results/playwright.json") }]],
  use: { trace: "retain-on-failure" },
});

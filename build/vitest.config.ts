import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: ".",
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    reporters: ["default", ["json", { outputFile: "test-results/vitest.json" }]],
    projects: [
      {
        extends: true,
        test: {
          name: "pure",
          include: ["tests/{shared,renderer}/**/*.test.{ts,tsx}"],
          // Pure functions leave nothing behind for the next file, and half of their time was loading the same modules.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "files",
          include: ["tests/main/**/*.test.ts"],
          // A fifth of their time was loading the same modules; what they leave behind lies in folders of their own.
          isolate: false,
        },
      },
      { extends: true, test: { name: "tools", include: ["tests/tools/**/*.test.ts"] } },
    ],
  },
});

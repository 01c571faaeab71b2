import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createTempCore } from "#tests/support/temp-core.ts";
import { describeWithTools, runTool } from "#tests/support/with-tool.ts";

const refusal = {
  desk: "expert",
  attempt: "desk/import",
  files: ["/media/U盘/cast-2023-v1/cast-2023-v1.psb"],
  problem: {
    kind: "expert/import-damaged",
    facts: { files: 1, volumes: "cast-2023-v1-0002.psv", total: 3, kept: 2 },
    findings: [
      {
        severity: "error",
        code: "bundle-volume-size",
        at: "cast-2023-v1-0002.psv",
        source: "",
        details: { name: "cast-2023-v1-0002.psv", expectedBytes: 1000, foundBytes: 900 },
      },
    ],
  },
} as const;

describeWithTools("a refusal on paper", ["pdftotext", "pdfinfo"], () => {
  it("says on one page which file, what was expected, what it may mean and what to do", async () => {
    const core = createTempCore();
    onTestFinished(() => core.close());
    const folder = join(core.folder, "stick");
    mkdirSync(folder);
    const target = core.world.grants.grant(folder);
    const problem = { ...refusal.problem, findings: [...refusal.problem.findings] };
    const { path } = await core.must("report/refusal", { ...refusal, files: [...refusal.files], problem, target });
    const text = runTool("pdftotext", ["-raw", path, "-"], folder).text.replaceAll(/\s+/g, "");
    expect(text).toContain("导入评审包");
    expect(text).toContain("cast-2023-v1.psb");
    expect(text).toContain("材料卷cast-2023-v1-0002.psv应为1000字节，实为900字节。");
    expect(text).toContain("没有复制完，或复制时U盘被拔出、磁盘已满。");
    expect(text).toContain("制作以后被人或被软件改动过。");
    expect(runTool("pdfinfo", [path], folder).text).toMatch(/Pages:\s+1\n/);
  });

  it("keeps earlier reports and takes a kind that it does not know", async () => {
    const core = createTempCore();
    onTestFinished(() => core.close());
    const folder = join(core.folder, "stick");
    mkdirSync(folder);
    const target = core.world.grants.grant(folder);
    const problem = { kind: "constructor" };
    const input = { desk: "secretariat", attempt: "__proto__", files: [], problem, target } as const;
    await core.must("report/refusal", { ...input, files: [] });
    await core.must("report/refusal", { ...input, files: [] });
    expect(readdirSync(folder)).toHaveLength(2);
  });
});

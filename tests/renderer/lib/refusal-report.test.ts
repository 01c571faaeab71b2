import { expect, test } from "vitest";
import type { Finding } from "#shared/finding.ts";
import { calls } from "#shared/ipc/api.ts";
import { reportedProblem } from "#renderer/lib/refusal-report.ts";

const finding: Finding = {
  severity: "error",
  code: "bundle-volume-missing",
  at: "cast-0002.psv",
  source: "",
  details: { name: "cast-0002.psv" },
};
const input = (problem: ReturnType<typeof reportedProblem>): unknown => ({
  desk: "expert",
  attempt: "desk/import",
  files: ["E:\\cast.psb"],
  problem,
  target: "g1",
});

test("a problem goes into the report with its facts and findings, as the call takes it", () => {
  const reported = reportedProblem({ kind: "expert/volume-missing", facts: { volumes: "2" }, findings: [finding] });
  expect(reported).toEqual({ kind: "expert/volume-missing", facts: { volumes: "2" }, findings: [finding] });
  expect(calls["report/refusal"].input.safeParse(input(reported)).success).toBe(true);
});

test("a problem without facts has none in the report, and no more findings than the call takes", () => {
  expect(reportedProblem({ kind: "call/bug" })).toEqual({ kind: "call/bug" });
  const many = reportedProblem({
    kind: "expert/import-damaged",
    findings: Array.from({ length: 6000 }, () => finding),
  });
  expect(calls["report/refusal"].input.safeParse(input(many)).success).toBe(true);
});

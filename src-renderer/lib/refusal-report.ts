import type { Input } from "#shared/ipc/api.ts";
import type { GrantId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import type { Result } from "#shared/result.ts";
import { call } from "#renderer/lib/api.ts";

export interface Refused {
  readonly desk: "expert" | "secretariat";
  /** The call that was refused. */
  readonly attempt: string;
  /** What it was about: file names as the person saw them. */
  readonly files: readonly string[];
}

/** Writes a page about a problem into a chosen folder; answers where it lies. */
export type WriteReport = (problem: Problem, target: GrantId) => Promise<Result<{ readonly path: string }, Problem>>;

type Reported = Input<"report/refusal">["problem"];

/** The page takes so many; a report with more is no page any more. */
const mostFiles = 60;
const mostFindings = 5000;

/** A problem as it goes into the report. */
export const reportedProblem = ({ kind, facts, findings }: Problem): Reported => ({
  kind,
  ...(facts === undefined ? {} : { facts: { ...facts } }),
  ...(findings === undefined
    ? {}
    : { findings: findings.slice(0, mostFindings).map((each) => ({ ...each, details: { ...each.details } })) }),
});

/** The way to write a page about a refused attempt, for the box that shows the problem. */
export const refusalReport =
  ({ desk, attempt, files }: Refused): WriteReport =>
  (problem, target) =>
    call("report/refusal", {
      desk,
      attempt,
      files: files.slice(0, mostFiles).map((name) => name.slice(0, 400)),
      problem: reportedProblem(problem),
      target,
    });

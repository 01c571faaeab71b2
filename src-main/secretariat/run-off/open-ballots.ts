import type { RunOffBallot } from "#shared/formats/run-off.ts";
import type { CheckedBallot } from "#shared/ipc/run-off-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { openSealed } from "#main/score-files/open-sealed.ts";
import { readBallot } from "#main/score-files/run-off-files.ts";
import type { SignedDocument, SignedFault } from "#main/score-files/signed-document.ts";
import { ballotChecks } from "#main/secretariat/run-off/check-ballot.ts";
import type { BallotFile } from "#main/secretariat/run-off/read-ballot-files.ts";
import type { StoredRunOff } from "#main/secretariat/run-off/read-run-offs.ts";
import type { FrozenSelection } from "#main/secretariat/selection/frozen-selection.ts";

/** An answer with the steps that it passed; `ballot` where its signature held. */
export interface OpenedBallot {
  readonly fileName: string;
  readonly content: Uint8Array | undefined;
  readonly ballot: SignedDocument<RunOffBallot> | undefined;
  readonly steps: CheckedBallot["steps"];
  readonly problem: Problem | undefined;
}

const signedFaults = {
  unreadable: "ballot/unreadable",
  signature: "ballot/signature",
  newer: "ballot/newer",
} as const satisfies Record<SignedFault, Problem["kind"]>;

/** Opens one answer with the age identities and runs every check but that of its revision. */
export async function openBallot(
  frozen: FrozenSelection,
  runOff: StoredRunOff,
  { fileName, bytes }: BallotFile,
  identities: readonly string[],
): Promise<OpenedBallot> {
  const closed = { fileName, content: undefined, ballot: undefined };
  const unsealed = bytes && (await openSealed(bytes, identities));
  if (unsealed?.ok !== true)
    return { ...closed, steps: [{ step: "sealed", passed: false }], problem: { kind: "ballot/sealed" } };
  const steps: { step: CheckedBallot["steps"][number]["step"]; passed: boolean }[] = [{ step: "sealed", passed: true }];
  const content = unsealed.value;
  const read = readBallot(content);
  steps.push({ step: "signature", passed: read.ok });
  if (!read.ok) return { ...closed, steps, problem: { kind: signedFaults[read.error] } };
  const ballot = read.value;
  for (const [step, check] of ballotChecks) {
    const problem = check({ frozen, runOff, ballot });
    steps.push({ step, passed: problem === undefined });
    if (problem !== undefined) return { fileName, content, ballot, steps, problem };
  }
  return { fileName, content, ballot, steps, problem: undefined };
}

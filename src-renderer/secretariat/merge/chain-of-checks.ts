import type { InspectedFile, MergeStep } from "#shared/ipc/merge-calls.ts";
import type { CheckState } from "#renderer/ui/check-chain.tsx";

/** All checks of a score file, in the order in which they are made. */
const mergeSteps: readonly MergeStep[] = [
  "sealed",
  "readable",
  "signature",
  "round",
  "practice",
  "bundle",
  "rules",
  "slip",
  "certificate",
  "revision",
  "range",
  "coverage",
];

/** The same of sheets typed from paper. */
const paperSteps: readonly MergeStep[] = ["typed", "compared", "totals", "scan", "revision", "range", "coverage"];

export interface CheckLink {
  readonly step: MergeStep;
  readonly state: CheckState;
}

/** The whole chain with how far a file came: what comes after the first failure was not looked at. */
export const chainOfChecks = (file: Pick<InspectedFile, "steps" | "isPaper">): readonly CheckLink[] =>
  (file.isPaper === true ? paperSteps : mergeSteps).map((step) => {
    const made = file.steps.find((one) => one.step === step);
    return { step, state: made === undefined ? "notReached" : made.passed ? "passed" : "failed" };
  });

import type { Finding } from "#shared/finding.ts";
import type { MergeStep } from "#shared/ipc/merge-calls.ts";
import { checkCoverage } from "#main/secretariat/merge/checks/check-coverage.ts";
import { checkSigner, checkSlip } from "#main/secretariat/merge/checks/check-identity.ts";
import { checkBundle, checkPractice, checkRound, checkRules } from "#main/secretariat/merge/checks/check-origin.ts";
import { checkRange } from "#main/secretariat/merge/checks/check-range.ts";
import { checkRevision } from "#main/secretariat/merge/checks/check-revision.ts";
import { checkPaperAlone } from "#main/secretariat/merge/checks/check-paper.ts";
import type { CheckedForms, MergeCheck, MergeCheckInput } from "#main/secretariat/merge/checks/merge-check.ts";

interface ChainStep<Input = MergeCheckInput> {
  readonly step: MergeStep;
  readonly check: MergeCheck<Input>;
}

/** What must hold before anything that a file says is looked at. */
export const openingSteps = ["sealed", "readable", "signature"] as const satisfies readonly MergeStep[];

/** Whose file it is, from where: what must hold before its revision means anything. */
export const originSteps: readonly ChainStep[] = [
  { step: "round", check: checkRound },
  { step: "practice", check: checkPractice },
  { step: "bundle", check: checkBundle },
  { step: "rules", check: checkRules },
  { step: "slip", check: checkSlip },
  { step: "certificate", check: checkSigner },
];

/** Whether the file is the newest. */
export const revisionSteps: readonly ChainStep[] = [{ step: "revision", check: checkRevision }];

/** What the file says of the candidates. */
export const formSteps: readonly ChainStep<CheckedForms>[] = [
  { step: "range", check: checkRange },
  { step: "coverage", check: checkCoverage },
];

/** The same of sheets typed from paper, which have no revisions. */
export const paperSteps: readonly ChainStep<CheckedForms>[] = [
  { step: "revision", check: checkPaperAlone },
  { step: "range", check: checkRange },
  { step: "coverage", check: checkCoverage },
];

/** How far a file came, and all that was found on the way. */
export interface CheckedSteps {
  readonly steps: readonly { readonly step: MergeStep; readonly passed: boolean }[];
  readonly findings: readonly Finding[];
}

/** Runs the steps in order; the first one with an error ends the chain, with all of its findings. */
export function runSteps<Input>(chain: readonly ChainStep<Input>[], input: Input): CheckedSteps {
  const steps: { step: MergeStep; passed: boolean }[] = [];
  const findings: Finding[] = [];
  for (const { step, check } of chain) {
    const found = check(input);
    const passed = !found.some(({ severity }) => severity === "error");
    steps.push({ step, passed });
    findings.push(...found);
    if (!passed) break;
  }
  return { steps, findings };
}

/** Whether every step that ran was passed. */
export const allPassed = ({ steps }: CheckedSteps): boolean => steps.every(({ passed }) => passed);

import type { Nomination, Outcome } from "#shared/domain/candidate.ts";
import type { MaterialKind } from "#shared/domain/material.ts";
import type { Severity } from "#shared/finding.ts";
import type { FindingCode } from "#shared/finding-codes.ts";
import type { CandidateId, UnitId } from "#shared/ids.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";

/** What is counted. */
export interface CountInput {
  readonly rules: RuleFile;
  readonly nominations: readonly Nomination[];
  readonly unitTypes: ReadonlyMap<UnitId, string | undefined>;
  /** Decisions in force; a candidate without one is undecided. */
  readonly outcomes: ReadonlyMap<CandidateId, Outcome>;
  /** Whom their units withdrew to stay within their quotas. */
  readonly chosenOut?: ReadonlySet<CandidateId>;
  readonly findings: readonly {
    readonly code: FindingCode;
    readonly severity: Severity;
    readonly candidate: CandidateId | null;
  }[];
  readonly materials: readonly {
    readonly candidate: CandidateId;
    readonly kind: MaterialKind;
    readonly sizeBytes: number;
  }[];
}

import type { Nomination } from "#shared/domain/candidate.ts";
import type { Material } from "#shared/domain/material.ts";
import type { SecrecyClearance } from "#shared/eligibility/secrecy-clearance.ts";
import type { Finding } from "#shared/finding.ts";
import type { Category, RuleFile } from "#shared/rules/rule-file.ts";
import type { ScreeningFindingCode } from "#shared/words/findings/screening.ts";

/** Everything that the preliminary check of one candidate looks at. */
export interface CandidateCase {
  readonly rules: RuleFile;
  readonly category: Category;
  readonly nomination: Nomination;
  readonly materials: readonly Material[];
  /** Whether the secretariat recorded a reason for an exception. */
  readonly reasonRecorded: boolean;
  /** Marks of secrecy in its material that two people found to be none. */
  readonly cleared?: readonly SecrecyClearance[];
}

/** A finding before its rule's source is put to it. */
export interface Fault extends Omit<Finding, "source" | "code"> {
  readonly code: ScreeningFindingCode;
}

/** One rule of the preliminary check: what it may say, which clause asks for it, and the check itself. */
export interface ScreeningRule {
  readonly codes: readonly ScreeningFindingCode[];
  readonly source: (subject: CandidateCase) => string;
  readonly check: (subject: CandidateCase) => readonly Fault[];
}

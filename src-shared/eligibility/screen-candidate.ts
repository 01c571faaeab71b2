import type { Nomination } from "#shared/domain/candidate.ts";
import type { Material } from "#shared/domain/material.ts";
import { conditionRule } from "#shared/eligibility/condition-rule.ts";
import { pdfFormRule, wordFormRule } from "#shared/eligibility/form-rules.ts";
import { organisationRule } from "#shared/eligibility/organisation-rule.ts";
import { photoContentRule, photoCountRule, photoNameRule, photoSizeRule } from "#shared/eligibility/photo-rules.ts";
import { portraitRule, portraitShapeRule } from "#shared/eligibility/portrait-rules.ts";
import { receiptRule } from "#shared/eligibility/receipt-rule.ts";
import type { ScreeningRule } from "#shared/eligibility/screening-rule.ts";
import type { SecrecyClearance } from "#shared/eligibility/secrecy-clearance.ts";
import { secrecyDeclarationRule, secrecyMarkRule } from "#shared/eligibility/secrecy-rules.ts";
import { videoRule } from "#shared/eligibility/video-rule.ts";
import type { Finding } from "#shared/finding.ts";
import type { Category, RuleFile } from "#shared/rules/rule-file.ts";

/** The rules that hold for every category; the conditions of its own come before them. */
const rulesForAll: readonly ScreeningRule[] = [
  organisationRule,
  receiptRule,
  secrecyDeclarationRule,
  secrecyMarkRule,
  wordFormRule,
  pdfFormRule,
  portraitRule,
  portraitShapeRule,
  photoCountRule,
  photoContentRule,
  photoSizeRule,
  photoNameRule,
  videoRule,
];

/** All rules of the preliminary check for candidates of a category, in the order in which findings are listed. */
export const candidateRules = (category: Category): readonly ScreeningRule[] => [
  ...category.conditions.map(conditionRule),
  ...rulesForAll,
];

/** A nomination with its files and the rules it is set against. */
export interface CandidateToScreen {
  readonly rules: RuleFile;
  readonly category: Category;
  readonly nomination: Nomination;
  readonly materials: readonly Material[];
  /** Reason of the secretariat's decision; with one, a soft threshold may be missed. */
  readonly decisionReason?: string;
  /** Marks of secrecy in its material that two people found to be none. */
  readonly cleared?: readonly SecrecyClearance[];
}

/** Everything that the preliminary check has to say of one candidate, all at once, each with place and clause. */
export function screenCandidate(subject: CandidateToScreen): readonly Finding[] {
  const { decisionReason = "", ...given } = subject;
  const asked = { ...given, reasonRecorded: decisionReason.trim() !== "" };
  return candidateRules(subject.category).flatMap((rule) =>
    rule.check(asked).map((fault): Finding => ({ ...fault, source: rule.source(asked) })),
  );
}

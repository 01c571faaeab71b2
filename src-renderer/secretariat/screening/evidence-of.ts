import type { FormEvidence } from "#shared/eligibility/form-evidence.ts";
import type { Finding } from "#shared/finding.ts";
import type { ShownCondition } from "#shared/ipc/secretariat-calls.ts";

/** What the form says of the condition that a finding is about; nothing for findings about anything else. */
export const evidenceOf = (finding: Finding, conditions: readonly ShownCondition[]): readonly FormEvidence[] =>
  conditions.find(({ id }) => id === finding.details["condition"])?.evidence ?? [];

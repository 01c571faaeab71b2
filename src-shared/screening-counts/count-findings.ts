import type { Severity } from "#shared/finding.ts";
import type { FindingCode } from "#shared/finding-codes.ts";
import type { CandidateId } from "#shared/ids.ts";

/** How often one kind of finding stands. */
export interface FindingCount {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly findings: number;
  /** Candidates that have at least one; 0 where it concerns units or files only. */
  readonly candidates: number;
}

interface CountedFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly candidate: CandidateId | null;
}

const weight: Readonly<Record<Severity, number>> = { error: 0, warning: 1, remark: 2 };

/** Findings by kind and severity, the most frequent first; as frequent ones by severity, then by code. */
export function countFindings(findings: readonly CountedFinding[]): readonly FindingCount[] {
  const groups = Map.groupBy(findings, ({ code, severity }) => `${severity} ${code}`);
  return [...groups.values()]
    .flatMap((own): FindingCount[] => {
      const [first] = own;
      if (first === undefined) return [];
      const candidates = new Set(own.flatMap(({ candidate }) => candidate ?? [])).size;
      return [{ code: first.code, severity: first.severity, findings: own.length, candidates }];
    })
    .sort((a, b) => b.findings - a.findings || weight[a.severity] - weight[b.severity] || (a.code < b.code ? -1 : 1));
}

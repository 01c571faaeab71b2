import type { ListedNomination } from "#main/secretariat/screening/stored-nominations.ts";
import type { FindingCode } from "#shared/finding-codes.ts";
import type { CandidateId } from "#shared/ids.ts";
import type { StoredFinding } from "#shared/ipc/secretariat-calls.ts";

/** Whether a finding stands against a nomination: its own, or one of its unit's quota in its category. */
export const concerns = (finding: StoredFinding, { id, unit, category }: ListedNomination): boolean =>
  finding.candidate === id ||
  (finding.candidate === null && finding.unit === unit && (finding.category ?? category) === category);

/** Findings of each candidate, those of its unit's quota included; looked up, since a round has thousands of both. */
export function findingsOf(
  findings: readonly StoredFinding[],
  nominations: readonly ListedNomination[],
): ReadonlyMap<CandidateId, readonly StoredFinding[]> {
  const ofCandidates = Map.groupBy(findings, ({ candidate }) => candidate);
  const ofUnits = Map.groupBy(ofCandidates.get(null) ?? [], ({ unit }) => unit);
  return new Map(
    nominations.map((each) => [
      each.id,
      [
        ...(ofCandidates.get(each.id) ?? []),
        ...(ofUnits.get(each.unit) ?? []).filter((finding) => concerns(finding, each)),
      ],
    ]),
  );
}

/** Those that a decision has to answer for: errors and what needs a decision. */
export const openAmong = (findings: readonly StoredFinding[] | undefined): readonly StoredFinding[] =>
  (findings ?? []).filter(({ severity }) => severity !== "remark");

/** Whether a finding is a question of secrecy, which no reason overrides. */
export const isSecrecy = (code: FindingCode): boolean => code.startsWith("secrecy-");

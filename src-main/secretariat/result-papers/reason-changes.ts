import type { CandidateId, ExpertId } from "#shared/ids.ts";
import type { ReasonChange } from "#shared/ipc/result-paper-calls.ts";
import { standingDecisions } from "#shared/scoring/apply-decisions.ts";
import { points } from "#main/secretariat/reports/change-lines.ts";
import type { CategoryTable } from "#main/secretariat/selection/category-table.ts";

/** The corrections and decisions that concern a candidate, by number, without anybody's name or own words. */
export function reasonChanges(
  { category, result }: CategoryTable,
  id: CandidateId,
  expertLabel: (expert: ExpertId) => string,
): ReasonChange[] {
  const { corrections = [], decisions = [] } = result;
  const criteria = new Map(category.rubric.criteria.map((one) => [one.id, one.name]));
  const standing = standingDecisions(decisions);
  const inForce = new Set(standing.ok ? standing.value.map(({ number }) => number) : []);
  const changes: ReasonChange[] = corrections
    .filter(({ candidate }) => candidate === id)
    .map(({ number, expert, reason, cells }) => ({
      ...{ kind: "correction", number, expert: expertLabel(expert), reason },
      cells: cells.map(({ criterion, beforeTenths, afterTenths }) => ({
        name: criteria.get(criterion) ?? { zh: criterion, en: criterion },
        before: points(beforeTenths),
        after: points(afterTenths),
      })),
    }));
  for (const { kind, number, reason, minutes, candidate, passedOver } of decisions) {
    if (kind === "revocation" || (candidate !== id && passedOver !== id)) continue;
    changes.push({ kind, number, reason, minutes, gaveWay: candidate !== id, revoked: !inForce.has(number) });
  }
  return changes.sort((a, b) => a.number - b.number);
}

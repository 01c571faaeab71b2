import { answerCondition } from "#shared/eligibility/check-condition.ts";
import type { BundleId, CandidateId } from "#shared/ids.ts";
import type { Answer } from "#shared/ipc/api.ts";
import { ok } from "#shared/result.ts";
import { categoryOf, openDesk } from "#main/expert/open-desk.ts";
import type { CallContext } from "#main/world.ts";

/**
 * What each condition of the category comes to against what the nomination declares, by the rule file in the bundle.
 *
 * The candidate was admitted, so a condition that holds in principle only was let pass by the secretariat.
 */
export function readVerdicts(
  bundle: BundleId,
  candidate: CandidateId,
  context: CallContext,
): Answer<"reading/verdicts"> {
  const desk = openDesk(context, bundle);
  if (!desk.ok) return desk;
  const { session } = desk.value;
  const category = categoryOf(session, candidate);
  if (!category.ok) return category;
  const { referenceDay } = session.head.rules;
  const declared = session.candidates.get(candidate)?.declared ?? {};
  const verdicts = category.value.conditions.map((condition) => ({
    condition: condition.id,
    ...answerCondition(condition, declared, { referenceDay, reasonRecorded: false }),
  }));
  return ok({ verdicts });
}

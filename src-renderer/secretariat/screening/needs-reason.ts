import type { Outcome } from "#shared/domain/candidate.ts";
import type { ScreeningDetail } from "#shared/ipc/secretariat-calls.ts";

type Standing = Pick<ScreeningDetail, "errors" | "warnings">;

/** Whether a decision must say why: always against a candidate, and for one when something stands against it. */
export const needsReason = (outcome: Outcome, standing: Standing): boolean =>
  outcome !== "admitted" || standing.errors > 0 || standing.warnings > 0;

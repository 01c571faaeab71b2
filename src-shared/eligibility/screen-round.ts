import { doubleNominationRule } from "#shared/eligibility/double-nomination-rule.ts";
import { formerWinnerRule } from "#shared/eligibility/former-winner-rule.ts";
import { nearDoubleRule } from "#shared/eligibility/near-double-rule.ts";
import { quotaRule } from "#shared/eligibility/quota-rule.ts";
import type { RoundFinding, RoundRule, RoundToScreen } from "#shared/eligibility/round-rule.ts";
import { unitNamesRule } from "#shared/eligibility/unit-names-rule.ts";
import { unitTypeRule } from "#shared/eligibility/unit-type-rule.ts";

/** All rules across nominations, in the order in which findings are listed. */
export const roundRules: readonly RoundRule[] = [
  unitTypeRule,
  unitNamesRule,
  quotaRule,
  formerWinnerRule,
  doubleNominationRule,
  nearDoubleRule,
];

/** Everything that the preliminary check has to say across the nominations of a round, all at once. */
export const screenRound = (round: RoundToScreen): readonly RoundFinding[] =>
  roundRules.flatMap((rule) => rule.check(round));

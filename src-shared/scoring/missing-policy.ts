import type { MissingPolicy, RuleFile } from "#shared/rules/rule-file.ts";

type PanelRules = Pick<RuleFile["panel"], "minimumValid" | "missingPolicy">;

/** What the rules do with a candidate who has too few valid scores. */
export const missingPolicyOf = ({ missingPolicy = "not-eligible" }: PanelRules): MissingPolicy => missingPolicy;

/** Valid scores from which on a candidate is ranked. */
export const neededToRank = (panel: PanelRules): number =>
  missingPolicyOf(panel) === "average-valid" ? 1 : panel.minimumValid;

/** What becomes of one candidate with too few valid scores. */
export type ShortFate = "averaged" | "review" | "not-ranked";

/** What the policy makes of one candidate who is short; without any score nothing can be averaged. */
export function fateOfShort(panel: PanelRules, valid: number): ShortFate {
  const policy = missingPolicyOf(panel);
  if (policy === "average-valid") return valid > 0 ? "averaged" : "not-ranked";
  return policy === "panel-review" ? "review" : "not-ranked";
}

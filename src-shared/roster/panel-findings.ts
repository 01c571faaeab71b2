import type { Expert } from "#shared/domain/expert.ts";
import type { Finding, Severity } from "#shared/finding.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import { neededToRank } from "#shared/scoring/missing-policy.ts";

/** What is to be said of the sizes of all panels against the rules; `at` names where the experts come from. */
export function panelFindings(
  rules: Pick<RuleFile, "panel" | "categories">,
  experts: readonly Pick<Expert, "categories">[],
  at: string,
): readonly Finding[] {
  const { minimumExperts, maximumExperts, oddPreferred, source } = rules.panel;
  const needed = neededToRank(rules.panel);
  return rules.categories.flatMap(({ id, title }) => {
    const count = experts.filter(({ categories }) => categories.includes(id)).length;
    const say = (severity: Severity, code: Finding["code"], details: Finding["details"]): Finding => ({
      severity,
      code,
      at,
      source,
      details: { category: title.zh, categoryEn: title.en, count, ...details },
    });
    if (count === 0) return [say("error", "panel-empty", {})];
    if (count < needed) return [say("error", "panel-too-small", { needed })];
    if (count < minimumExperts) return [say("warning", "panel-small", { minimum: minimumExperts })];
    if (count > maximumExperts) return [say("remark", "panel-large", { maximum: maximumExperts })];
    return oddPreferred && count % 2 === 0 ? [say("remark", "panel-even", {})] : [];
  });
}

import type { RuleFile } from "#shared/rules/rule-file.ts";
import { useWords } from "#renderer/lib/language.ts";
import { describeTest } from "#renderer/secretariat/rules/describe-test.ts";
import { Tab } from "#renderer/secretariat/rules/tab.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

/** The conditions of each category with their source. */
export function ConditionsTab({ rules }: { readonly rules: RuleFile }) {
  const { t, language } = useWords();
  return (
    <Tab>
      {rules.categories.map((category) => (
        <Panel key={category.id} title={category.heading[language]}>
          <PlainTable
            label={category.heading[language]}
            heads={[
              t("rules.condition.id"),
              t("rules.condition.text"),
              t("rules.condition.kind"),
              t("rules.condition.check"),
              t("rules.overview.source"),
            ]}
            rows={category.conditions.map((condition) => ({
              key: condition.id,
              cells: [
                condition.id,
                condition.text[language],
                t(`rules.condition.${condition.kind}`),
                describeTest(condition.test, t),
                condition.source,
              ],
            }))}
          />
        </Panel>
      ))}
    </Tab>
  );
}

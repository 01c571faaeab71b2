import type { RuleFile } from "#shared/rules/rule-file.ts";
import { useWords } from "#renderer/lib/language.ts";
import { Tab } from "#renderer/secretariat/rules/tab.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

/** What the notice leaves open and the rule file decides. */
export function OpenPointsTab({ rules }: { readonly rules: RuleFile }) {
  const { t, language } = useWords();
  return (
    <Tab>
      <p>{t("rules.open.lead")}</p>
      <PlainTable
        label={t("rules.tabs.open")}
        heads={[t("rules.open.point"), t("rules.open.setting"), t("rules.overview.source")]}
        rows={rules.openPoints.map((point) => ({
          key: point.text.zh,
          cells: [point.text[language], point.setting[language], point.source],
        }))}
      />
    </Tab>
  );
}

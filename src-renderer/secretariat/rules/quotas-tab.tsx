import type { RuleFile } from "#shared/rules/rule-file.ts";
import { useWords } from "#renderer/lib/language.ts";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

/** How many each type of unit may nominate. */
export function QuotasTab({ rules }: { readonly rules: RuleFile }) {
  const { t, language } = useWords();
  const none = t("rules.quota.none");
  return (
    <PlainTable
      label={t("rules.tabs.quotas")}
      heads={[
        t("rules.quota.type"),
        t("rules.quota.perCategory"),
        t("rules.quota.total"),
        t("rules.quota.only"),
        t("rules.overview.source"),
      ]}
      rows={rules.unitTypes.map((type) => ({
        key: type.id,
        cells: [
          type.name[language],
          type.perCategory ?? none,
          type.total ?? none,
          type.only?.[language] ?? "",
          type.source,
        ],
      }))}
    />
  );
}

import type { RuleFile } from "#shared/rules/rule-file.ts";
import { useWords } from "#renderer/lib/language.ts";
import { describeTieKey } from "#renderer/secretariat/describe-tie-key.ts";
import { Tab } from "#renderer/secretariat/rules/tab.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

/** How scores become an order, and what happens when two are equal. */
export function ScoringTab({ rules }: { readonly rules: RuleFile }) {
  const { t, language } = useWords();
  const { panel, aggregation } = rules;
  const bounds = { min: panel.minimumExperts, max: panel.maximumExperts };
  const rows: readonly (readonly [name: string, rule: string, source: string])[] = [
    [
      t("rules.scoring.panel"),
      t(panel.oddPreferred ? "rules.scoring.panelOdd" : "rules.scoring.panelRule", bounds),
      panel.source,
    ],
    [t("rules.scoring.minimumValid"), t("rules.scoring.minimumValidRule", { n: panel.minimumValid }), panel.source],
    [t("rules.scoring.quorum"), t("rules.scoring.quorumRule", { n: panel.quorumPercent }), panel.source],
    [
      t("rules.scoring.trim"),
      aggregation.trim === 0
        ? t("rules.scoring.trimNone")
        : t("rules.scoring.trimRule", { n: aggregation.trim, minimum: aggregation.trimMinimum }),
      aggregation.source,
    ],
    [
      t("rules.scoring.decimals"),
      t("rules.scoring.decimalsRule", { n: aggregation.printedDecimals }),
      aggregation.source,
    ],
    [t("rules.scoring.reserve"), t("rules.scoring.reserveRule", { n: rules.reserveLength }), aggregation.source],
    [
      t("rules.scoring.recusal"),
      rules.recusalReasons.map((reason) => reason.text[language]).join("；"),
      rules.recusalSource,
    ],
  ];
  return (
    <Tab>
      <PlainTable
        label={t("rules.tabs.scoring")}
        heads={[t("rules.scoring.item"), t("rules.material.rule"), t("rules.overview.source")]}
        rows={rows.map((cells) => ({ key: cells[0], cells }))}
      />
      <Panel title={t("rules.scoring.ties")}>
        {rules.categories.map((category) => (
          <p key={category.id}>
            <strong>{category.title[language]}</strong>{" "}
            {category.tieKeys.map((key) => describeTieKey(key, category.rubric, t, language)).join(" → ")}
          </p>
        ))}
        <p>{t("rules.scoring.tiesThen")}</p>
      </Panel>
    </Tab>
  );
}

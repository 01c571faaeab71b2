import { Button, Tabs } from "antd";
import { useState } from "react";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment, shortHash } from "#renderer/lib/numbers.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { ConditionsTab } from "#renderer/secretariat/rules/conditions-tab.tsx";
import { FreezeRules } from "#renderer/secretariat/rules/freeze-rules.tsx";
import { MaterialsTab } from "#renderer/secretariat/rules/materials-tab.tsx";
import { OpenPointsTab } from "#renderer/secretariat/rules/open-points-tab.tsx";
import { OverviewTab } from "#renderer/secretariat/rules/overview-tab.tsx";
import { QuotasTab } from "#renderer/secretariat/rules/quotas-tab.tsx";
import { RubricTab } from "#renderer/secretariat/rules/rubric-tab.tsx";
import { ScoringTab } from "#renderer/secretariat/rules/scoring-tab.tsx";
import { StepPage } from "#renderer/secretariat/step-page.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";

/** The rules in force, to read; and the deed that freezes them. */
export function RulesPage({ overview }: { readonly overview: RoundOverview }) {
  const { t } = useWords();
  const [freezing, setFreezing] = useState(false);
  const rules = useQuery("rules/read", { round: overview.round });
  const { rulesFrozenAtMs } = overview;
  const actions = (
    <>
      <span title={overview.ruleHash}>
        {t("rules.hash")} <strong>{shortHash(overview.ruleHash)}</strong>
      </span>
      {rulesFrozenAtMs === null ? (
        <Button type="primary" onClick={() => setFreezing(true)}>
          {t("rules.freeze.open")}
        </Button>
      ) : (
        <strong>✓ {t("rules.frozenAt", { at: formatMoment(rulesFrozenAtMs) })}</strong>
      )}
    </>
  );
  return (
    <StepPage title={t("desk.step.rules")} lead={t("rules.lead")} actions={actions}>
      <Loaded query={rules}>
        {({ rules: file }) => (
          <Tabs
            items={[
              { key: "overview", label: t("rules.tabs.overview"), children: <OverviewTab rules={file} /> },
              { key: "conditions", label: t("rules.tabs.conditions"), children: <ConditionsTab rules={file} /> },
              { key: "quotas", label: t("rules.tabs.quotas"), children: <QuotasTab rules={file} /> },
              { key: "materials", label: t("rules.tabs.materials"), children: <MaterialsTab rules={file} /> },
              { key: "rubric", label: t("rules.tabs.rubric"), children: <RubricTab rules={file} /> },
              { key: "scoring", label: t("rules.tabs.scoring"), children: <ScoringTab rules={file} /> },
              { key: "open", label: t("rules.tabs.open"), children: <OpenPointsTab rules={file} /> },
            ]}
          />
        )}
      </Loaded>
      <FreezeRules round={overview.round} open={freezing} onClose={() => setFreezing(false)} />
    </StepPage>
  );
}

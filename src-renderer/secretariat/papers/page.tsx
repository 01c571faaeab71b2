import { Segmented } from "antd";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { go, useRoute } from "#renderer/lib/route.ts";
import { NoticesView } from "#renderer/secretariat/papers/notices-view.tsx";
import { QuotaView } from "#renderer/secretariat/papers/quota-view.tsx";
import { StatisticsView } from "#renderer/secretariat/papers/statistics-view.tsx";
import { StepPage } from "#renderer/secretariat/step-page.tsx";

const views = ["statistics", "notices", "quota"] as const;
type View = (typeof views)[number];

/** After the check: the counts with the report, and what units are asked to correct, and what they chose where they are over their quotas. */
export function PapersPage({ overview }: { readonly overview: RoundOverview }) {
  const { t } = useWords();
  const { round, intakeAtMs } = overview;
  const wanted = useRoute((state) => state.parts[3]);
  const view = views.find((one) => one === wanted) ?? "statistics";
  const choice = (
    <Segmented<View>
      aria-label={t("papers.views.label")}
      value={view}
      onChange={(next) => go("secretariat", round, "papers", next)}
      options={views.map((value) => ({ value, label: t(`papers.views.${value}`) }))}
    />
  );
  return (
    <StepPage title={t("desk.step.papers")} lead={t(`papers.lead.${view}`)} actions={choice} fill>
      {intakeAtMs === null ? (
        <p role="status">{t("screening.noIntake")}</p>
      ) : view === "statistics" ? (
        <StatisticsView round={round} />
      ) : view === "notices" ? (
        <NoticesView round={round} />
      ) : (
        <QuotaView overview={overview} />
      )}
    </StepPage>
  );
}

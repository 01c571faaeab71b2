import { Segmented } from "antd";
import { useState } from "react";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { AssignmentView } from "#renderer/secretariat/roster/assignment-view.tsx";
import { ConflictsView } from "#renderer/secretariat/roster/conflicts-view.tsx";
import styles from "#renderer/secretariat/roster/page.module.css";
import { RosterView } from "#renderer/secretariat/roster/roster-view.tsx";
import { StepPage } from "#renderer/secretariat/step-page.tsx";

type View = "roster" | "conflicts" | "assignment";
const views: readonly View[] = ["roster", "conflicts", "assignment"];

/** Experts and their panels, their conflicts, and who judges whom. */
export function RosterPage({ overview }: { readonly overview: RoundOverview }) {
  const { t } = useWords();
  const [view, setView] = useState<View>("roster");
  const choice = (
    <Segmented<View>
      aria-label={t("roster.views.label")}
      value={view}
      onChange={setView}
      options={views.map((value) => ({ value, label: t(`roster.views.${value}`) }))}
    />
  );
  return (
    <StepPage title={t("desk.step.roster")} lead={t("roster.lead")} actions={choice} fill>
      <div className={styles["page"]}>
        {view === "roster" && <RosterView overview={overview} />}
        {view === "conflicts" && <ConflictsView overview={overview} />}
        {view === "assignment" && <AssignmentView overview={overview} />}
      </div>
    </StepPage>
  );
}

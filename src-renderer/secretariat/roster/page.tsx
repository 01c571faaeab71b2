import { Button } from "antd";
import { useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { RosterAnswer, RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useSampleChoices } from "#renderer/lib/sample-choices.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { PanelSizes } from "#renderer/secretariat/roster/panel-sizes.tsx";
import styles from "#renderer/secretariat/roster/page.module.css";
import { RosterTable } from "#renderer/secretariat/roster/roster-table.tsx";
import { StepPage } from "#renderer/secretariat/step-page.tsx";
import { ChooseButton } from "#renderer/ui/choose-button.tsx";
import { FindingsList } from "#renderer/ui/findings-list.tsx";
import { JobProgress } from "#renderer/ui/job-progress.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

/** Experts and their panels. */
export function RosterPage({ overview }: { readonly overview: RoundOverview }) {
  const { t } = useWords();
  const { round } = overview;
  const by = useOperator((state) => state.name).trim();
  const sample = useSampleChoices((state) => state.byRound[round]);
  const [chosen, setChosen] = useState<readonly ChosenPath[]>(sample === undefined ? [] : [sample.roster]);
  const [answer, setAnswer] = useState<RosterAnswer>();
  const roster = useQuery("roster/list", { round });
  const imported = useAction("roster/import");
  const [workbook] = chosen;
  const run = async (): Promise<void> => {
    if (workbook === undefined) return;
    const done = await imported.run({ round, workbook: workbook.grant, by });
    if (done.ok) setAnswer(done.value);
  };
  return (
    <StepPage title={t("desk.step.roster")} lead={t("roster.lead")} fill>
      <div className={styles["page"]}>
        <Row>
          <ChooseButton purpose="roster-workbook" label={t("roster.workbook")} chosen={chosen} onChosen={setChosen} />
          <PersonField />
          <Button
            type="primary"
            disabled={workbook === undefined || by === ""}
            loading={imported.busy}
            onClick={() => void run()}
          >
            {t("roster.run")}
          </Button>
          {by === "" && <span>{t("ui.person.missing")}</span>}
        </Row>
        <JobProgress busy={imported.busy} progress={imported.progress} onCancel={imported.cancel} />
        <ProblemBox problem={imported.problem} onDismiss={imported.clear} />
        <PanelSizes overview={overview} />
        {answer !== undefined && answer.findings.length > 0 && (
          <div className={styles["findings"]}>
            <FindingsList findings={answer.findings} />
          </div>
        )}
        <div className={styles["table"]}>
          <Loaded query={roster}>
            {({ experts }) => <RosterTable experts={experts} categories={overview.categories} />}
          </Loaded>
        </div>
      </div>
    </StepPage>
  );
}

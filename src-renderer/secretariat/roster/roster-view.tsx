import { Button } from "antd";
import { useState } from "react";
import type { Expert } from "#shared/domain/expert.ts";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { RosterAnswer } from "#shared/ipc/roster-calls.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { listed } from "#renderer/lib/listed.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useSampleChoices } from "#renderer/lib/sample-choices.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { ExpertDialog } from "#renderer/secretariat/roster/expert-dialog.tsx";
import styles from "#renderer/secretariat/roster/page.module.css";
import { PanelSizes } from "#renderer/secretariat/roster/panel-sizes.tsx";
import { RemoveExpert } from "#renderer/secretariat/roster/remove-expert.tsx";
import { RosterChanges } from "#renderer/secretariat/roster/roster-changes.tsx";
import { RosterTable } from "#renderer/secretariat/roster/roster-table.tsx";
import { ChooseButton } from "#renderer/ui/choose-button.tsx";
import { FindingsList } from "#renderer/ui/findings-list.tsx";
import { JobProgress } from "#renderer/ui/job-progress.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

/** Imports the roster and lets single experts be added, changed and removed. */
export function RosterView({ overview }: { readonly overview: RoundOverview }) {
  const { t, language } = useWords();
  const { round, categories } = overview;
  const by = useOperator((state) => state.name).trim();
  const sample = useSampleChoices((state) => state.byRound[round]);
  const [chosen, setChosen] = useState<readonly ChosenPath[]>(sample === undefined ? [] : [sample.roster]);
  const [answer, setAnswer] = useState<RosterAnswer>();
  const [editing, setEditing] = useState<Expert | "new">();
  const [removing, setRemoving] = useState<Expert>();
  const roster = useQuery("roster/list", { round });
  const imported = useAction("roster/import");
  const [workbook] = chosen;
  const run = async (): Promise<void> => {
    if (workbook === undefined) return;
    const done = await imported.run({ round, workbook: workbook.grant, by });
    if (done.ok) setAnswer(done.value);
  };
  return (
    <>
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
      {answer !== undefined && answer.findings.length > 0 && (
        <div className={styles["findings"]}>
          <FindingsList findings={answer.findings} />
        </div>
      )}
      <Loaded query={roster}>
        {(value) => (
          <>
            <PanelSizes overview={overview} findings={value.findings} />
            {value.left.length > 0 && (
              <p>
                ○{" "}
                {t("roster.left", {
                  names: listed(
                    value.left.map(({ id, name }) => `${id} ${name}`),
                    language,
                  ),
                })}
              </p>
            )}
            <div className={styles["table"]}>
              <RosterTable
                experts={value.experts}
                categories={categories}
                onEdit={setEditing}
                onRemove={setRemoving}
                tools={
                  <>
                    <Button onClick={() => setEditing("new")}>{t("roster.add")}</Button>
                    {value.changes.length > 0 && <RosterChanges changes={value.changes} categories={categories} />}
                  </>
                }
              />
            </div>
            {editing !== undefined && (
              <ExpertDialog
                round={round}
                expert={editing === "new" ? undefined : editing}
                categories={categories}
                needsReason={value.needsReason}
                onClose={() => setEditing(undefined)}
              />
            )}
            <RemoveExpert
              round={round}
              expert={removing}
              needsReason={value.needsReason}
              onClose={() => setRemoving(undefined)}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

import { Button, Segmented } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { announceChange } from "#renderer/lib/changes.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useSampleChoices } from "#renderer/lib/sample-choices.ts";
import { AgainDeeds } from "#renderer/secretariat/intake/again-deeds.tsx";
import { startIntake, useIntakeJob } from "#renderer/secretariat/intake/intake-job.ts";
import { IntakeProgress } from "#renderer/secretariat/intake/intake-progress.tsx";
import { IntakeSummary } from "#renderer/secretariat/intake/intake-summary.tsx";
import { IntakeView, intakeViews, type IntakeViewName } from "#renderer/secretariat/intake/intake-view.tsx";
import { KeepChoiceField } from "#renderer/secretariat/intake/keep-choice.tsx";
import styles from "#renderer/secretariat/intake/page.module.css";
import { TablesView } from "#renderer/secretariat/intake/tables-view.tsx";
import { useKeepChoice } from "#renderer/secretariat/intake/use-keep-choice.ts";
import { StepPage } from "#renderer/secretariat/step-page.tsx";
import { ChooseButton } from "#renderer/ui/choose-button.tsx";
import { Facts } from "#renderer/ui/facts.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { Row } from "#renderer/ui/row.tsx";

/** Takes in a delivery and shows what was found in it, and what changed from one to the next. */
export function IntakePage({ overview }: { readonly overview: RoundOverview }) {
  const { t } = useWords();
  const { round, intakeAtMs } = overview;
  const by = useOperator((state) => state.name).trim();
  const sample = useSampleChoices((state) => state.byRound[round]);
  const [chosen, setChosen] = useState<readonly ChosenPath[]>(sample === undefined ? [] : [sample.delivery]);
  const job = useIntakeJob();
  const answer = job.round === round ? job.answer : undefined;
  const [view, setView] = useState<IntakeViewName>("findings");
  const [delivery] = chosen;
  const { forecast, choice, choose } = useKeepChoice(round, delivery?.grant);
  const run = async (everything = false): Promise<void> => {
    if (delivery === undefined) return;
    const done = await startIntake({
      round,
      delivery: delivery.grant,
      everything,
      by,
      ...(choice && { keep: choice }),
    });
    if (!done.ok) {
      // Also of a refused delivery it is known how its tables were read.
      announceChange();
      return;
    }
    if (Object.keys(done.value.changes).length > 0) setView("runs");
  };
  const canRun = delivery !== undefined && by !== "" && !job.busy;
  const again = canRun ? { onRun: () => void run() } : {};
  const shownView = (
    <Segmented<IntakeViewName>
      aria-label={t("redelivery.views.label")}
      value={view}
      onChange={setView}
      options={intakeViews.map((value) => ({ value, label: t(`redelivery.views.${value}`) }))}
    />
  );
  return (
    <StepPage
      title={t("desk.step.intake")}
      lead={t("intake.lead")}
      {...(intakeAtMs === null ? {} : { actions: shownView })}
      fill
    >
      <div className={styles["page"]}>
        <Row>
          <ChooseButton
            purpose="delivery-folder"
            label={t("intake.folder")}
            chosen={chosen}
            onChosen={setChosen}
            disabled={job.busy}
          />
          <PersonField />
          <Button type="primary" disabled={!canRun} onClick={() => void run()}>
            {t(intakeAtMs === null ? "intake.run" : "intake.again")}
          </Button>
          {intakeAtMs !== null && <AgainDeeds round={round} canRun={canRun} onReadEverything={() => void run(true)} />}
          {by === "" && <span>{t("ui.person.missing")}</span>}
        </Row>
        {forecast !== undefined && choice !== undefined && (
          <KeepChoiceField forecast={forecast} choice={choice} disabled={job.busy} onChoose={choose} />
        )}
        <IntakeProgress round={round} />
        {answer === undefined ? <LastIntake overview={overview} /> : <IntakeSummary answer={answer} />}
        <Below round={round} isFirst={intakeAtMs === null} view={view} {...again} />
      </div>
    </StepPage>
  );
}

function LastIntake({ overview: { intakeAtMs, deliveryFolder } }: { readonly overview: RoundOverview }) {
  const { t } = useWords();
  return (
    <>
      {intakeAtMs !== null && <p>{t("intake.againMeaning")}</p>}
      <Facts
        facts={[
          { name: t("intake.lastAt"), value: intakeAtMs === null ? t("intake.never") : formatMoment(intakeAtMs) },
          ...(deliveryFolder === null ? [] : [{ name: t("intake.lastFolder"), value: deliveryFolder }]),
        ]}
      />
    </>
  );
}

interface BelowProps {
  readonly round: RoundId;
  readonly isFirst: boolean;
  readonly view: IntakeViewName;
  readonly onRun?: () => void;
}

/** What is looked at; before the first intake only how the tables of a refused delivery were read. */
function Below({ round, isFirst, view, ...again }: BelowProps) {
  if (isFirst) return <TablesView round={round} isFirst {...again} />;
  return (
    <div className={styles["findings"]}>
      <IntakeView round={round} view={view} {...again} />
    </div>
  );
}

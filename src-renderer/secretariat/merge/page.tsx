import { Button } from "antd";
import { useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import type { InspectedPlan } from "#shared/ipc/merge-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { ImportsPanel } from "#renderer/secretariat/merge/imports/imports-panel.tsx";
import { isKeyLocked } from "#renderer/secretariat/merge/is-key-locked.ts";
import { OpenKeyLine } from "#renderer/secretariat/merge/open-key-line.tsx";
import { OpenedScores } from "#renderer/secretariat/merge/opened-scores.tsx";
import { PaperDesk } from "#renderer/secretariat/merge/paper/paper-desk.tsx";
import { PlanPanel } from "#renderer/secretariat/merge/plan-panel.tsx";
import { ProgressMatrix } from "#renderer/secretariat/merge/progress-matrix.tsx";
import { ReceivedBox } from "#renderer/secretariat/merge/received-box.tsx";
import { scoresWait } from "#renderer/secretariat/merge/scores-wait.ts";
import { UnlockBox } from "#renderer/secretariat/merge/unlock-box.tsx";
import { useKeyState } from "#renderer/secretariat/merge/use-key-state.ts";
import { StepPage } from "#renderer/secretariat/step-page.tsx";
import { ChooseButton } from "#renderer/ui/choose-button.tsx";
import { JobProgress } from "#renderer/ui/job-progress.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";

/** Score files come in here: opened with the key, checked first, counted only when confirmed. */
export function MergePage({ overview }: { readonly overview: RoundOverview }) {
  const { t } = useWords();
  const { round, organiserKey } = overview;
  const [chosen, setChosen] = useState<readonly ChosenPath[]>([]);
  const [plan, setPlan] = useState<InspectedPlan>();
  const [done, setDone] = useState("");
  const [onPaper, setOnPaper] = useState(false);
  const inspect = useAction("merge/inspect");
  const progress = useQuery("merge/progress", { round });
  const keyState = useKeyState(round);
  const lockedOut = isKeyLocked(inspect.problem);
  const look = async (paths: readonly ChosenPath[]): Promise<void> => {
    setChosen(paths);
    setPlan(undefined);
    setDone("");
    const answer = await inspect.run({ round, files: paths.map((path) => path.grant) });
    if (answer.ok) setPlan(answer.value);
    else keyState.reload();
  };
  const lookAtOpened = (files: readonly ChosenPath[]): void =>
    void look([...chosen.filter(({ grant }) => files.every((file) => file.grant !== grant)), ...files]);
  const isOpen = keyState.state === "ready" && keyState.value.unlocked && !lockedOut;
  const goOn = (): void => {
    if (chosen.length > 0 && (lockedOut || plan !== undefined)) void look(chosen);
  };
  const clear = (said: string): void => {
    setChosen([]);
    setPlan(undefined);
    setDone(said);
  };
  const intake =
    organiserKey === null ? (
      <p role="status">○ {t("merge.key.none")}</p>
    ) : (
      <Loaded query={keyState}>
        {({ unlocked }) =>
          unlocked && !lockedOut ? (
            <>
              <OpenKeyLine round={round} people={organiserKey.people} onOlderOpened={goOn} />
              <ChooseButton
                purpose="score-files"
                label={t("merge.choose")}
                chosen={chosen}
                onChosen={(paths) => void look(paths)}
                disabled={inspect.busy}
              />
            </>
          ) : (
            <UnlockBox round={round} people={organiserKey.people} again={lockedOut} onUnlocked={goOn} />
          )
        }
      </Loaded>
    );
  if (onPaper) return <PaperDesk overview={overview} onBack={() => setOnPaper(false)} />;
  return (
    <StepPage
      title={t("desk.step.merge")}
      lead={t("merge.lead")}
      actions={
        <Button title={t("paperEntry.openMeaning")} onClick={() => setOnPaper(true)}>
          {t("paperEntry.open")}
        </Button>
      }
    >
      <ReceivedBox round={round} />
      <OpenedScores wait={scoresWait(overview, isOpen, inspect.busy)} onLook={lookAtOpened} />
      {overview.frozenAtMs === null ? intake : <p role="status">✓ {t("merge.frozen")}</p>}
      <JobProgress busy={inspect.busy} progress={inspect.progress} onCancel={inspect.cancel} />
      {!lockedOut && <ProblemBox problem={inspect.problem} onDismiss={inspect.clear} />}
      {done !== "" && <p role="status">✓ {done}</p>}
      {plan !== undefined && plan.restored > 0 && <p role="status">✓ {t("received.restored", { n: plan.restored })}</p>}
      {plan !== undefined && <PlanPanel round={round} plan={plan} onClear={clear} />}
      <Loaded query={progress}>
        {(value) => <ProgressMatrix progress={value} categories={overview.categories} />}
      </Loaded>
      <ImportsPanel round={round} frozen={overview.frozenAtMs !== null} />
    </StepPage>
  );
}

import { useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import type { MergePlan } from "#shared/ipc/merge-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { PlanPanel } from "#renderer/secretariat/merge/plan-panel.tsx";
import { ProgressMatrix } from "#renderer/secretariat/merge/progress-matrix.tsx";
import { StepPage } from "#renderer/secretariat/step-page.tsx";
import { ChooseButton } from "#renderer/ui/choose-button.tsx";
import { JobProgress } from "#renderer/ui/job-progress.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";

/** Score files come in here: checked first, counted only when confirmed. */
export function MergePage({ overview }: { readonly overview: RoundOverview }) {
  const { t } = useWords();
  const { round } = overview;
  const frozen = overview.frozenAtMs !== null;
  const [chosen, setChosen] = useState<readonly ChosenPath[]>([]);
  const [plan, setPlan] = useState<MergePlan>();
  const [done, setDone] = useState("");
  const inspect = useAction("merge/inspect");
  const progress = useQuery("merge/progress", { round });
  const look = async (paths: readonly ChosenPath[]): Promise<void> => {
    setChosen(paths);
    setPlan(undefined);
    setDone("");
    const answer = await inspect.run({ round, files: paths.map((path) => path.grant) });
    if (answer.ok) setPlan(answer.value);
  };
  const clear = (said: string): void => {
    setChosen([]);
    setPlan(undefined);
    setDone(said);
  };
  return (
    <StepPage title={t("desk.step.merge")} lead={t("merge.lead")}>
      {frozen ? (
        <p role="status">✓ {t("merge.frozen")}</p>
      ) : (
        <ChooseButton
          purpose="score-files"
          label={t("merge.choose")}
          chosen={chosen}
          onChosen={(paths) => void look(paths)}
          disabled={inspect.busy}
        />
      )}
      <JobProgress busy={inspect.busy} progress={inspect.progress} onCancel={inspect.cancel} />
      <ProblemBox problem={inspect.problem} onDismiss={inspect.clear} />
      {done !== "" && <p role="status">✓ {done}</p>}
      {plan !== undefined && <PlanPanel round={round} plan={plan} onClear={clear} />}
      <Loaded query={progress}>
        {(value) => <ProgressMatrix progress={value} categories={overview.categories} />}
      </Loaded>
    </StepPage>
  );
}

import type { RoundId } from "#shared/ids.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { go } from "#renderer/lib/route.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { BundlesPage } from "#renderer/secretariat/bundles/page.tsx";
import { IntakePage } from "#renderer/secretariat/intake/page.tsx";
import { MergePage } from "#renderer/secretariat/merge/page.tsx";
import { PapersPage } from "#renderer/secretariat/papers/page.tsx";
import { ResultPage } from "#renderer/secretariat/result/page.tsx";
import { RosterPage } from "#renderer/secretariat/roster/page.tsx";
import { RulesPage } from "#renderer/secretariat/rules/page.tsx";
import styles from "#renderer/secretariat/round-desk.module.css";
import { ScreeningPage } from "#renderer/secretariat/screening/page.tsx";
import { SelectionPage } from "#renderer/secretariat/selection/page.tsx";
import { SolidityPage } from "#renderer/secretariat/solidity/page.tsx";
import { nextStep, stepsOf, type StepId } from "#renderer/secretariat/steps.ts";
import { PageFrame } from "#renderer/ui/page-frame.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { StepList } from "#renderer/ui/step-list.tsx";

interface Props {
  readonly round: RoundId;
  readonly step: StepId | undefined;
}

/** One round: its steps at the left, the open step beside them. */
export function RoundDesk({ round, step }: Props) {
  const { t, language } = useWords();
  const overview = useQuery("rounds/overview", { round });
  if (overview.state !== "ready")
    return (
      <PageFrame where={[t("desk.name"), round]} safe={t("desk.safe.local")} next="">
        <div className={styles["waiting"]}>
          {overview.state === "loading" ? (
            <p role="status">{t("ui.loading")}</p>
          ) : (
            <ProblemBox problem={overview.problem} onRetry={overview.reload} />
          )}
        </div>
      </PageFrame>
    );
  const { value } = overview;
  const next = nextStep(value);
  const open = step ?? next ?? "result";
  const safe =
    value.frozenAtMs === null
      ? t("desk.safe.local")
      : t("desk.safe.scoresFrozen", { at: formatMoment(value.frozenAtMs) });
  return (
    <PageFrame
      where={[t("desk.name"), t(`desk.step.${open}`), value.title[language]]}
      safe={safe}
      next={t(`desk.next.${next ?? "none"}`)}
      practice={value.practice}
    >
      <div className={styles["desk"]}>
        <StepList
          label={t("desk.steps")}
          steps={stepsOf(value, t)}
          open={open}
          next={next}
          onOpen={(id) => go("secretariat", round, id)}
        />
        <OpenStep step={open} overview={value} />
      </div>
    </PageFrame>
  );
}

function OpenStep({ step, overview }: { readonly step: StepId; readonly overview: RoundOverview }) {
  switch (step) {
    case "rules":
      return <RulesPage overview={overview} />;
    case "intake":
      return <IntakePage overview={overview} />;
    case "screening":
      return <ScreeningPage overview={overview} />;
    case "papers":
      return <PapersPage overview={overview} />;
    case "roster":
      return <RosterPage overview={overview} />;
    case "bundle":
      return <BundlesPage overview={overview} />;
    case "merge":
      return <MergePage overview={overview} />;
    case "selection":
      return <SelectionPage overview={overview} />;
    case "solidity":
      return <SolidityPage overview={overview} />;
    case "result":
      return <ResultPage overview={overview} />;
  }
}

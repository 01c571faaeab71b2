import { Button } from "antd";
import { useState } from "react";
import { isSamePerson } from "#shared/domain/is-same-person.ts";
import type { RoundId } from "#shared/ids.ts";
import type { MergePlan } from "#shared/ipc/merge-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { ComparedSheets } from "#renderer/secretariat/merge/paper/compared-sheets.tsx";
import { ScanPanel } from "#renderer/secretariat/merge/paper/scan-panel.tsx";
import { PlanPanel } from "#renderer/secretariat/merge/plan-panel.tsx";
import { StepPage } from "#renderer/secretariat/step-page.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly round: RoundId;
  readonly entry: number;
  /** It counts already or the scores are frozen: there is nothing to change. */
  readonly counts: boolean;
  readonly onLeave: () => void;
}

/** Asks who looks at the paper, and says when that person may not. */
function Who({ by, isRefused }: { readonly by: string; readonly isRefused: boolean }) {
  const { t } = useWords();
  return (
    <>
      <Row>
        <PersonField />
        <span>{t("paperEntry.compare.who")}</span>
      </Row>
      {by === "" && <p role="status">! {t("paperEntry.compare.whoFirst")}</p>}
      {isRefused && <p role="status">! {t("paperEntry.compare.whoTyped", { by })}</p>}
    </>
  );
}

/** Both typings side by side: differences are settled by the paper, the scan is attached, then it is merged. */
export function CompareView({ round, entry, counts, onLeave }: Props) {
  const { t } = useWords();
  const by = useOperator((state) => state.name).trim();
  const query = useQuery("paper-entry/comparison", { round, entry });
  const prepare = useAction("paper-entry/plan");
  const [plan, setPlan] = useState<MergePlan>();
  const run = async (): Promise<void> => {
    const answer = await prepare.run({ round, entry, by });
    if (answer.ok) setPlan(answer.value);
  };
  const clear = (said: string): void => {
    setPlan(undefined);
    if (said !== "") onLeave();
  };
  const back = <Button onClick={onLeave}>{t("paperEntry.compare.back")}</Button>;
  return (
    <Loaded query={query}>
      {(value) => {
        const { expertName: name, typists, openSheets, scans } = value;
        const isLocked = counts || by === "";
        const isTypist = typists.some((typist) => isSamePerson(typist, by));
        return (
          <StepPage
            title={t("paperEntry.compare.title", { name })}
            lead={t("paperEntry.compare.lead", { first: typists[0], second: typists[1] })}
            actions={back}
          >
            {counts ? (
              <p role="status">{t("paperEntry.compare.counts")}</p>
            ) : (
              <Who by={by} isRefused={isTypist && openSheets > 0} />
            )}
            <ComparedSheets round={round} entry={entry} comparison={value} locked={isLocked || isTypist} by={by} />
            <ScanPanel round={round} entry={entry} scans={scans} locked={isLocked} by={by} />
            {!counts && plan === undefined && (
              <Row>
                <Button
                  type="primary"
                  loading={prepare.busy}
                  disabled={by === "" || openSheets > 0 || scans.length === 0}
                  onClick={() => void run()}
                >
                  {t("paperEntry.plan.run")}
                </Button>
                {openSheets > 0 && <span>{t("paperEntry.compare.open", { n: openSheets })}</span>}
                {scans.length === 0 && <span>{t("paperEntry.scans.none")}</span>}
              </Row>
            )}
            <ProblemBox problem={prepare.problem} onDismiss={prepare.clear} />
            {plan !== undefined && <PlanPanel round={round} plan={plan} onClear={clear} />}
          </StepPage>
        );
      }}
    </Loaded>
  );
}

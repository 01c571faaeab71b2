import { Button } from "antd";
import { useEffect } from "react";
import { CandidateId } from "#shared/ids.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { go, useRoute } from "#renderer/lib/route.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { BulkLog } from "#renderer/secretariat/screening/bulk-log.tsx";
import { CandidateList } from "#renderer/secretariat/screening/candidate-list.tsx";
import { CandidatePane } from "#renderer/secretariat/screening/candidate-pane.tsx";
import { filterRows } from "#renderer/secretariat/screening/screening-view.ts";
import styles from "#renderer/secretariat/screening/screening.module.css";
import { SidePane } from "#renderer/secretariat/screening/side-pane.tsx";
import { enterRound, openCandidate, useScreening } from "#renderer/secretariat/screening/store.ts";
import { StepPage } from "#renderer/secretariat/step-page.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";

/** The preliminary check: where from at the left, whom in the middle, what of them at the right. */
export function ScreeningPage({ overview }: { readonly overview: RoundOverview }) {
  const { t } = useWords();
  const { round, intakeAtMs } = overview;
  const list = useQuery("screening/list", intakeAtMs === null ? null : { round });
  const { category, unit, open } = useScreening();
  const wanted = useRoute((state) => state.parts[3]);
  useEffect(() => {
    enterRound(round);
    // Another step sent the person to this candidate.
    const candidate = CandidateId.safeParse(wanted);
    if (candidate.success) openCandidate(candidate.data);
  }, [round, wanted]);
  const papers =
    intakeAtMs === null ? undefined : (
      <>
        <BulkLog round={round} />
        {(["statistics", "notices"] as const).map((view) => (
          <Button key={view} onClick={() => go("secretariat", round, "papers", view)}>
            {t(`papers.open.${view}`)}
          </Button>
        ))}
      </>
    );
  return (
    <StepPage title={t("desk.step.screening")} lead={t("screening.lead")} actions={papers} fill>
      {intakeAtMs === null ? (
        <p role="status">{t("screening.noIntake")}</p>
      ) : (
        <Loaded query={list}>
          {({ rows, overQuota }) => {
            const shown = filterRows(rows, { category, unit });
            return (
              <div className={styles["panes"]}>
                <SidePane overview={overview} rows={rows} overQuota={overQuota} />
                <CandidateList overview={overview} all={rows} rows={shown} open={open} />
                <CandidatePane round={round} rows={shown} open={open} />
              </div>
            );
          }}
        </Loaded>
      )}
    </StepPage>
  );
}

import { Button } from "antd";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import { FindReasons } from "#renderer/secretariat/result/find-reasons.tsx";
import { PublicLists } from "#renderer/secretariat/result/public-lists.tsx";
import { ResultPapers } from "#renderer/secretariat/result/result-papers.tsx";
import { WriteResult } from "#renderer/secretariat/result/write-result.tsx";
import { StepPage } from "#renderer/secretariat/step-page.tsx";
import { Row } from "#renderer/ui/row.tsx";

/** The result: its code, its files, and who is selected. */
export function ResultPage({ overview }: { readonly overview: RoundOverview }) {
  const { t } = useWords();
  const { round, frozenAtMs, openTies } = overview;
  const blocked =
    frozenAtMs === null ? t("result.needsFreeze") : openTies > 0 ? t("result.needsVotes", { n: openTies }) : undefined;
  return (
    <StepPage title={t("desk.step.result")} lead={t("result.lead")}>
      {blocked === undefined ? (
        <WriteResult overview={overview} />
      ) : (
        <Row>
          <p role="status">! {blocked}</p>
          <Button type="primary" onClick={() => go("secretariat", round, "selection")}>
            {t("result.toSelection")} →
          </Button>
        </Row>
      )}
      {blocked === undefined && <ResultPapers overview={overview} />}
      {frozenAtMs !== null && <FindReasons round={round} />}
      {frozenAtMs !== null && <PublicLists round={round} />}
    </StepPage>
  );
}

import type { BundleId } from "#shared/ids.ts";
import { LockedBox } from "#renderer/expert/locked-box.tsx";
import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { PageFrame } from "#renderer/ui/page-frame.tsx";
import type { OpeningStep } from "#renderer/expert/opening/opening-frame.tsx";
import { PledgeStep } from "#renderer/expert/opening/pledge-step.tsx";
import { RecusalStep } from "#renderer/expert/opening/recusal-step.tsx";
import { RubricStep } from "#renderer/expert/opening/rubric-step.tsx";

interface Props {
  readonly bundle: BundleId;
  readonly step: OpeningStep;
}

/** Recusal, pledge, rubric: what comes between unlocking and scoring. */
export function OpeningPage({ bundle, step }: Props) {
  const { t } = useWords();
  const query = useQuery("review/overview", { bundle });
  if (query.state !== "ready")
    return (
      <PageFrame where={[t("expert.where")]} safe={t("start.safe")} next={t("expert.unlock")}>
        {query.state === "loading" ? (
          <p role="status">{t("ui.loading")}</p>
        ) : (
          <LockedBox problem={query.problem} bundle={bundle} onRetry={query.reload} />
        )}
      </PageFrame>
    );
  const overview = query.value;
  const to = (place: string) => (): void => go("expert", bundle, place);
  switch (step) {
    case "recusal":
      return <RecusalStep overview={overview} onNext={to("pledge")} />;
    case "pledge":
      return <PledgeStep overview={overview} onBack={to("recusal")} onNext={to("rubric")} />;
    case "rubric":
      return <RubricStep overview={overview} onBack={to("pledge")} onNext={to("review")} />;
  }
}

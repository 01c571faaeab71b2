import type { BundleId } from "#shared/ids.ts";
import { OpenOverview } from "#renderer/expert/open-overview.tsx";
import { go } from "#renderer/lib/route.ts";
import type { OpeningStep } from "#renderer/expert/opening/step-line.tsx";
import { PledgeStep } from "#renderer/expert/opening/pledge-step.tsx";
import { RecusalStep } from "#renderer/expert/opening/recusal-step.tsx";
import { RubricStep } from "#renderer/expert/opening/rubric-step.tsx";

interface Props {
  readonly bundle: BundleId;
  readonly step: OpeningStep;
}

/** Recusal, pledge, rubric: what comes between unlocking and scoring. */
export function OpeningPage({ bundle, step }: Props) {
  const to = (place: string) => (): void => go("expert", bundle, place);
  return (
    <OpenOverview bundle={bundle}>
      {(overview) => {
        switch (step) {
          case "recusal":
            return <RecusalStep overview={overview} onNext={to("pledge")} />;
          case "pledge":
            return <PledgeStep overview={overview} onBack={to("recusal")} onNext={to("rubric")} />;
          case "rubric":
            return <RubricStep overview={overview} onBack={to("pledge")} onNext={to("review")} />;
        }
      }}
    </OpenOverview>
  );
}

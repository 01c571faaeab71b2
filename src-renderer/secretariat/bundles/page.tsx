import { useState } from "react";
import type { BuiltBundle, RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { BuildBundle } from "#renderer/secretariat/bundles/build-bundle.tsx";
import { BundleList } from "#renderer/secretariat/bundles/bundle-list.tsx";
import { OrganiserKey } from "#renderer/secretariat/bundles/organiser-key.tsx";
import { Slips } from "#renderer/secretariat/bundles/slips.tsx";
import { StepPage } from "#renderer/secretariat/step-page.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";

/** Key, building, slips and the bundles built so far. */
export function BundlesPage({ overview }: { readonly overview: RoundOverview }) {
  const { t } = useWords();
  const [built, setBuilt] = useState<BuiltBundle>();
  const list = useQuery("bundles/list", { round: overview.round });
  return (
    <StepPage title={t("desk.step.bundle")} lead={t("bundles.lead")}>
      <OrganiserKey overview={overview} />
      {built === undefined ? (
        <BuildBundle overview={overview} onBuilt={setBuilt} />
      ) : (
        <Slips built={built} onClose={() => setBuilt(undefined)} />
      )}
      <Loaded query={list}>{({ bundles }) => <BundleList bundles={bundles} />}</Loaded>
    </StepPage>
  );
}

import { useState } from "react";
import type { BuiltBundle as Built } from "#shared/ipc/bundle-calls.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { BuildBundle } from "#renderer/secretariat/bundles/build-bundle.tsx";
import { BuiltBundle } from "#renderer/secretariat/bundles/built-bundle.tsx";
import { BundleList } from "#renderer/secretariat/bundles/bundle-list.tsx";
import { keyIsNewer } from "#renderer/secretariat/bundles/key-is-newer.ts";
import { OpenStanding } from "#renderer/secretariat/bundles/open-standing.tsx";
import { OrganiserKey } from "#renderer/secretariat/bundles/organiser-key.tsx";
import { SlipList } from "#renderer/secretariat/bundles/slip-list.tsx";
import { HandOuts } from "#renderer/secretariat/bundles/hand-outs.tsx";
import { StepPage } from "#renderer/secretariat/step-page.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";

/** Key, building, the bundles built so far with their copies, and the slips. */
export function BundlesPage({ overview }: { readonly overview: RoundOverview }) {
  const { t } = useWords();
  const { round, organiserKey } = overview;
  const [built, setBuilt] = useState<Built>();
  const list = useQuery("bundles/list", { round });
  const standing = useQuery("bundles/standing", { round });
  const slips = useQuery("slips/list", { round });
  const bundles = list.state === "ready" ? list.value.bundles : [];
  return (
    <StepPage title={t("desk.step.bundle")} lead={t("bundles.lead")}>
      <OrganiserKey overview={overview} needsBundle={keyIsNewer(organiserKey, bundles)} />
      <Loaded query={standing}>{({ rows }) => rows.length > 0 && <OpenStanding round={round} rows={rows} />}</Loaded>
      {built === undefined ? (
        <BuildBundle overview={overview} onBuilt={setBuilt} />
      ) : (
        <BuiltBundle built={built} onClose={() => setBuilt(undefined)} />
      )}
      <Loaded query={list}>
        {(value) => <BundleList round={round} bundles={value.bundles} copies={value.copies} />}
      </Loaded>
      <Loaded query={slips}>
        {(value) => value.slips.length > 0 && <SlipList round={round} slips={value.slips} bundles={bundles} />}
      </Loaded>
      {bundles.length > 0 && <HandOuts round={round} />}
    </StepPage>
  );
}

import { useCallback, useEffect, useState } from "react";
import { bundleOfTrial } from "#shared/domain/trial.ts";
import { BundleId, CandidateId } from "#shared/ids.ts";
import type { BundleChanges, OpenSeat } from "#shared/ipc/expert-calls.ts";
import { ChangesPage } from "#renderer/expert/activation/changes-page.tsx";
import { UnlockPage } from "#renderer/expert/activation/unlock-page.tsx";
import { BundlesPage } from "#renderer/expert/bundles/page.tsx";
import { DeskNotes } from "#renderer/expert/desk-notes.tsx";
import { forgetSelfLock, useSelfLocked, watchDeskLock } from "#renderer/expert/desk-lock.ts";
import { MaterialPane } from "#renderer/expert/materials/material-pane.tsx";
import { OpenOverview } from "#renderer/expert/open-overview.tsx";
import { OpeningPage } from "#renderer/expert/opening/opening-page.tsx";
import { ReviewPage, type MaterialsProps } from "#renderer/expert/review/page.tsx";
import { SaveFailure, SaveState } from "#renderer/expert/review/save-state.tsx";
import { useReview } from "#renderer/expert/review/store.ts";
import { closeDesk, holdSaves, takeSeat } from "#renderer/expert/review/saving.ts";
import { SealingPage } from "#renderer/expert/sealing/sealing-page.tsx";
import { TrialDonePage } from "#renderer/expert/trial-done-page.tsx";
import { useBackgroundCheck } from "#renderer/expert/use-background-check.ts";
import { usePresence } from "#renderer/expert/use-presence.ts";
import { flushVisit, useVisitNotes } from "#renderer/expert/use-visit-notes.ts";
import { closeVisits } from "#renderer/expert/visits.ts";
import { call } from "#renderer/lib/api.ts";
import { go, useRoute } from "#renderer/lib/route.ts";

const showMaterials = (props: MaterialsProps) => <MaterialPane {...props} />;

/** Steps of an open desk. */
const openSteps: readonly (string | undefined)[] = ["changes", "recusal", "pledge", "rubric", "review", "seal"];

type Opened = OpenSeat & { readonly changes: BundleChanges | null };

const workStep = ({ pledgedAtMs }: OpenSeat): string => (pledgedAtMs === null ? "recusal" : "review");

/**
 * The expert's desk: `#/expert` lists the bundles, `#/expert/<bundle>/<step>` is one step of the way.
 *
 * The features do not know each other; they are joined here.
 */
export function ExpertDesk() {
  const [, bundleText, step, candidateText] = useRoute((state) => state.parts);
  const bundle = BundleId.safeParse(bundleText).data;
  const candidate = CandidateId.safeParse(candidateText).data;
  const openBundle = openSteps.includes(step) ? bundle : undefined;
  const waiting = useReview((state) => state.saving.waiting);
  const locked = useSelfLocked((state) => state.locked);
  const [changes, setChanges] = useState<BundleChanges | null>(null);
  const check = useBackgroundCheck(openBundle);
  usePresence(openBundle !== undefined);
  useVisitNotes(step === "review");
  useEffect(watchDeskLock, []);
  const opened = useCallback((seat: Opened) => {
    takeSeat(seat.bundle, seat.expert);
    closeVisits();
    forgetSelfLock();
    setChanges(seat.changes);
    go("expert", seat.bundle, seat.changes === null ? workStep(seat) : "changes");
  }, []);
  const lock = useCallback(() => {
    void flushVisit()
      .then(() => call("desk/lock", {}))
      .then(() => {
        closeDesk();
        closeVisits();
        go("expert");
      });
  }, []);
  if (bundle === undefined) return <BundlesPage />;
  // A trial is unlocked with the bundle that it belongs to.
  const real = bundleOfTrial(bundle) ?? bundle;
  if (step === "changes" && changes !== null)
    return (
      <OpenOverview bundle={bundle}>
        {(overview) => (
          <ChangesPage
            overview={overview}
            changes={changes}
            onRecuse={() => go("expert", bundle, "recusal")}
            onNext={() => go("expert", bundle, workStep(overview.seat))}
          />
        )}
      </OpenOverview>
    );
  switch (step) {
    case "recusal":
    case "pledge":
    case "rubric":
      return <OpeningPage bundle={bundle} step={step} />;
    // What was changed is told once; a page that was loaded again goes on with the work.
    case "changes":
    case "review":
      return (
        <ReviewPage
          bundle={bundle}
          candidate={candidate}
          materials={showMaterials}
          notes={<DeskNotes bundle={bundle} check={check} />}
          onLock={lock}
        />
      );
    case "seal":
      if (real !== bundle) return <TrialDonePage trial={bundle} bundle={real} />;
      return (
        <SealingPage bundle={bundle} saveState={<SaveState />} saveFailure={<SaveFailure />} isSaved={waiting === 0} />
      );
    default:
      return (
        <UnlockPage
          key={real}
          bundle={real}
          selfLockedMinutes={locked?.bundle === real ? locked.minutes : undefined}
          waiting={waiting}
          onOpening={holdSaves}
          onOpened={opened}
        />
      );
  }
}

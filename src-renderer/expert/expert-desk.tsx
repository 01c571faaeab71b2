import { useCallback } from "react";
import { BundleId, CandidateId } from "#shared/ids.ts";
import type { OpenSeat } from "#shared/ipc/expert-calls.ts";
import { UnlockPage } from "#renderer/expert/activation/unlock-page.tsx";
import { BundlesPage } from "#renderer/expert/bundles/page.tsx";
import { MaterialPane } from "#renderer/expert/materials/material-pane.tsx";
import { OpeningPage } from "#renderer/expert/opening/opening-page.tsx";
import { ReviewPage, type MaterialsProps } from "#renderer/expert/review/page.tsx";
import { SaveFailure, SaveState } from "#renderer/expert/review/save-state.tsx";
import { useReview } from "#renderer/expert/review/store.ts";
import { closeDesk, holdSaves, takeSeat } from "#renderer/expert/review/saving.ts";
import { SealingPage } from "#renderer/expert/sealing/sealing-page.tsx";
import { call } from "#renderer/lib/api.ts";
import { go, useRoute } from "#renderer/lib/route.ts";

const showMaterials = (props: MaterialsProps) => <MaterialPane {...props} />;

/**
 * The expert's desk: `#/expert` lists the bundles, `#/expert/<bundle>/<step>` is one step of the way.
 *
 * The features do not know each other; they are joined here.
 */
export function ExpertDesk() {
  const [, bundleText, step, candidateText] = useRoute((state) => state.parts);
  const bundle = BundleId.safeParse(bundleText).data;
  const candidate = CandidateId.safeParse(candidateText).data;
  const waiting = useReview((state) => state.saving.waiting);
  const opened = useCallback((seat: OpenSeat) => {
    takeSeat(seat.bundle, seat.expert);
    go("expert", seat.bundle, seat.pledgedAtMs === null ? "recusal" : "review");
  }, []);
  const lock = useCallback(() => {
    void call("desk/lock", {}).then(() => {
      closeDesk();
      go("expert");
    });
  }, []);
  if (bundle === undefined) return <BundlesPage />;
  switch (step) {
    case "recusal":
    case "pledge":
    case "rubric":
      return <OpeningPage bundle={bundle} step={step} />;
    case "review":
      return <ReviewPage bundle={bundle} candidate={candidate} materials={showMaterials} onLock={lock} />;
    case "seal":
      return (
        <SealingPage bundle={bundle} saveState={<SaveState />} saveFailure={<SaveFailure />} isSaved={waiting === 0} />
      );
    default:
      return <UnlockPage key={bundle} bundle={bundle} onOpening={holdSaves} onOpened={opened} />;
  }
}

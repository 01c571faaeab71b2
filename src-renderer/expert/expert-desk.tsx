import { useCallback, useEffect, useState } from "react";
import { BundleId, CandidateId } from "#shared/ids.ts";
import type { BundleChanges, OpenSeat } from "#shared/ipc/expert-calls.ts";
import { ChangesPage } from "#renderer/expert/activation/changes-page.tsx";
import { UnlockPage } from "#renderer/expert/activation/unlock-page.tsx";
import { BundlesPage } from "#renderer/expert/bundles/page.tsx";
import { CheckStrip } from "#renderer/expert/check-strip.tsx";
import { forgetSelfLock, useSelfLocked, watchDeskLock } from "#renderer/expert/desk-lock.ts";
import { loadPdf } from "#renderer/expert/materials/load-pdf.ts";
import { MaterialPane } from "#renderer/expert/materials/material-pane.tsx";
import { PdfView } from "#renderer/expert/materials/pdf-view.tsx";
import { OpenOverview } from "#renderer/expert/open-overview.tsx";
import { OpeningPage } from "#renderer/expert/opening/opening-page.tsx";
import { PaperPage } from "#renderer/expert/paper/paper-page.tsx";
import { PrintSheets } from "#renderer/expert/paper/print-sheets.tsx";
import { usePrintKey } from "#renderer/expert/paper/use-print-key.ts";
import { ReviewPage, type MaterialsProps } from "#renderer/expert/review/page.tsx";
import { SaveFailure, SaveState } from "#renderer/expert/review/save-state.tsx";
import { useReview } from "#renderer/expert/review/store.ts";
import { closeDesk, flushSaves, holdSaves, takeSeat } from "#renderer/expert/review/saving.ts";
import { SealingPage } from "#renderer/expert/sealing/sealing-page.tsx";
import { useBackgroundCheck } from "#renderer/expert/use-background-check.ts";
import { usePresence } from "#renderer/expert/use-presence.ts";
import { call } from "#renderer/lib/api.ts";
import { go, useRoute } from "#renderer/lib/route.ts";

const showSheets = (props: { readonly url: string; readonly title: string }) => <PdfView {...props} />;
const showMaterials = (props: MaterialsProps) => <MaterialPane {...props} />;

/** Steps of an open desk. */
const openSteps: readonly (string | undefined)[] = [
  "changes",
  "recusal",
  "pledge",
  "rubric",
  "review",
  "seal",
  "paper",
];

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
  const toPaper = useCallback(() => {
    if (openBundle !== undefined) void flushSaves().then(() => go("expert", openBundle, "paper"));
  }, [openBundle]);
  usePrintKey(openBundle === undefined ? undefined : toPaper);
  useEffect(watchDeskLock, []);
  const opened = useCallback((seat: Opened) => {
    takeSeat(seat.bundle, seat.expert);
    forgetSelfLock();
    setChanges(seat.changes);
    go("expert", seat.bundle, seat.changes === null ? workStep(seat) : "changes");
  }, []);
  const lock = useCallback(() => {
    void call("desk/lock", {}).then(() => {
      closeDesk();
      go("expert");
    });
  }, []);
  if (bundle === undefined) return <BundlesPage />;
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
          notes={<CheckStrip check={check} />}
          onLock={lock}
        />
      );
    case "seal":
      return (
        <SealingPage
          bundle={bundle}
          saveState={<SaveState />}
          saveFailure={<SaveFailure />}
          isSaved={waiting === 0}
          print={<PrintSheets bundle={bundle} />}
        />
      );
    case "paper":
      return <PaperPage bundle={bundle} saveState={<SaveState />} viewer={showSheets} openPdf={loadPdf} />;
    default:
      return (
        <UnlockPage
          key={bundle}
          bundle={bundle}
          selfLockedMinutes={locked?.bundle === bundle ? locked.minutes : undefined}
          waiting={waiting}
          onOpening={holdSaves}
          onOpened={opened}
        />
      );
  }
}

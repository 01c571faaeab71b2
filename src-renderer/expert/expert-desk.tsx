import { useCallback, useEffect, useState } from "react";
import { bundleOfTrial } from "#shared/domain/trial.ts";
import { BundleId } from "#shared/ids.ts";
import type { BundleChanges, OpenSeat } from "#shared/ipc/expert-calls.ts";
import { ChangesPage } from "#renderer/expert/activation/changes-page.tsx";
import { UnlockPage } from "#renderer/expert/activation/unlock-page.tsx";
import { BundlesPage } from "#renderer/expert/bundles/page.tsx";
import { DeskNotes } from "#renderer/expert/desk-notes.tsx";
import { forgetSelfLock, useSelfLocked, watchDeskLock } from "#renderer/expert/desk-lock.ts";
import { OpenOverview } from "#renderer/expert/open-overview.tsx";
import { OpenStep } from "#renderer/expert/open-step.tsx";
import { usePrintKey } from "#renderer/expert/paper/use-print-key.ts";
import { closeDesk, flushSaves, holdSaves, takeSeat } from "#renderer/expert/review/saving.ts";
import { useBackgroundCheck } from "#renderer/expert/use-background-check.ts";
import { usePresence } from "#renderer/expert/use-presence.ts";
import { flushVisit, useVisitNotes } from "#renderer/expert/use-visit-notes.ts";
import { closeVisits } from "#renderer/expert/visits.ts";
import { useWaitingBallot } from "#renderer/expert/waiting-ballot.ts";
import { WithWaiting } from "#renderer/expert/with-waiting.tsx";
import { call } from "#renderer/lib/api.ts";
import { go, useRoute } from "#renderer/lib/route.ts";

/** Steps of an open desk. */
const openSteps: readonly (string | undefined)[] = [
  "changes",
  "recusal",
  "pledge",
  "rubric",
  "review",
  "compare",
  "ranking",
  "seal",
  "paper",
  "ballot",
];

type Opened = OpenSeat & { readonly changes: BundleChanges | null };

const workStep = ({ pledgedAtMs }: OpenSeat): string => (pledgedAtMs === null ? "recusal" : "review");

/**
 * The expert's desk: `#/expert` lists the bundles, `#/expert/<bundle>/<step>` is one step of the way.
 *
 * The features do not know each other; they are joined here.
 */
export function ExpertDesk() {
  const [, bundleText, step, ...rest] = useRoute((state) => state.parts);
  const bundle = BundleId.safeParse(bundleText).data;
  const openBundle = openSteps.includes(step) ? bundle : undefined;
  const locked = useSelfLocked((state) => state.locked);
  const [changes, setChanges] = useState<BundleChanges | null>(null);
  const check = useBackgroundCheck(openBundle);
  usePresence(openBundle !== undefined);
  useVisitNotes(step === "review");
  const toPaper = useCallback(() => {
    if (openBundle !== undefined) void flushSaves().then(() => go("expert", openBundle, "paper"));
  }, [openBundle]);
  usePrintKey(openBundle === undefined || bundleOfTrial(openBundle) !== undefined ? undefined : toPaper);
  useEffect(watchDeskLock, []);
  const opened = useCallback((seat: Opened) => {
    takeSeat(seat.bundle, seat.expert);
    closeVisits();
    forgetSelfLock();
    setChanges(seat.changes);
    const isAsked = useWaitingBallot.getState().file !== undefined;
    const step = isAsked ? "ballot" : workStep(seat);
    go("expert", seat.bundle, seat.changes === null ? step : "changes");
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
  if (openBundle === undefined)
    return (
      <WithWaiting>
        {(waiting) => (
          <UnlockPage
            key={real}
            bundle={real}
            selfLockedMinutes={locked?.bundle === real ? locked.minutes : undefined}
            waiting={waiting}
            onOpening={holdSaves}
            onOpened={opened}
          />
        )}
      </WithWaiting>
    );
  return (
    <OpenStep
      bundle={bundle}
      step={step}
      rest={rest}
      notes={<DeskNotes bundle={bundle} check={check} />}
      onLock={lock}
    />
  );
}

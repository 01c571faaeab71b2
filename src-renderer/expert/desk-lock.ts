import { create } from "zustand";
import { bundleOfTrial } from "#shared/domain/trial.ts";
import { BundleId } from "#shared/ids.ts";
import { leaveDesk } from "#renderer/expert/review/saving.ts";
import { onEvent } from "#renderer/lib/api.ts";
import { useIdleMinutes } from "#renderer/lib/idle-lock.ts";
import { go, useRoute } from "#renderer/lib/route.ts";

interface SelfLocked {
  readonly bundle: BundleId;
  readonly minutes: number;
}

/** The desk that locked itself, until somebody opens one again. */
export const useSelfLocked = create<{ readonly locked: SelfLocked | null }>()(() => ({ locked: null }));

/** Steps on which nothing of an open desk is shown. */
const closedSteps: readonly (string | undefined)[] = [undefined, "unlock"];

let isWatching = false;

/** From now on clears the screen when the desk locks itself, wherever the person is in the program. */
export function watchDeskLock(): void {
  if (isWatching) return;
  isWatching = true;
  onEvent((event) => {
    if (event.kind !== "desk-locked") return;
    leaveDesk();
    const [desk, bundleText, step] = useRoute.getState().parts;
    const shown = BundleId.safeParse(bundleText).data;
    // Whoever was trying the desk out opens the real one again.
    const bundle = shown === undefined ? undefined : (bundleOfTrial(shown) ?? shown);
    if (desk !== "expert" || bundle === undefined || closedSteps.includes(step)) return;
    useSelfLocked.setState({ locked: { bundle, minutes: useIdleMinutes.getState().minutes } });
    go("expert", bundle, "unlock");
  });
}

/** Forgets that a desk locked itself: somebody is at it again. */
export const forgetSelfLock = (): void => useSelfLocked.setState({ locked: null });

import { goTo } from "#renderer/expert/review/actions.ts";
import { focusOn, putPoints, settleFields } from "#renderer/expert/review/field-actions.ts";
import { saveFlag } from "#renderer/expert/review/saving.ts";
import { isReadOnly, openCriteria, openStanding, useReview } from "#renderer/expert/review/store.ts";
import { record, takeDeed, type Deed } from "#renderer/expert/review/undo-log.ts";

const get = useReview.getState;
const set = useReview.setState;

/** Marks the open candidate as undecided, or takes the mark away. */
export function toggleFlag(): void {
  const { bundle, desk, overview, deeds } = get();
  const standing = openStanding(get());
  if (bundle === null || desk === null || overview?.sealed !== null || standing === undefined) return;
  const { flagged, flagReason } = standing;
  const candidate = desk.candidate.id;
  set({ deeds: record(deeds, { kind: "flag", candidate, before: flagged, after: !flagged }) });
  saveFlag(bundle, candidate, !flagged, flagReason);
}

/** Takes what was typed as reason of the mark and saves it soon. */
export function writeFlagReason(reason: string): void {
  const { bundle, desk, overview } = get();
  if (bundle === null || desk === null || overview?.sealed !== null) return;
  saveFlag(bundle, desk.candidate.id, true, reason);
}

/** Takes back what was done last, or does it again; opens the candidate that it was about, so that it is seen. */
export async function undo(way: "back" | "again"): Promise<void> {
  if (get().overview?.sealed !== null) return;
  settleFields();
  const taken = takeDeed(get().deeds, way);
  if (taken === undefined) {
    set({ notice: { kind: "nothing-to-undo" } });
    return;
  }
  const { deed, log } = taken;
  if (get().desk?.candidate.id !== deed.candidate) await goTo(deed.candidate);
  // An entry that is refused keeps the desk where it is.
  if (get().desk?.candidate.id !== deed.candidate || !putBack(deed, way)) return;
  set({ deeds: log, notice: { kind: way === "back" ? "undone" : "redone", deed } });
}

/** Sets what the deed was about to what it was before or after; answers whether that can be done now. */
function putBack(deed: Deed, way: "back" | "again"): boolean {
  const { bundle } = get();
  if (bundle === null) return false;
  if (deed.kind === "flag") {
    const flagged = way === "back" ? deed.before : deed.after;
    saveFlag(bundle, deed.candidate, flagged, openStanding(get())?.flagReason ?? "");
    return true;
  }
  const criterion = openCriteria(get()).find(({ id }) => id === deed.criterion);
  if (criterion === undefined || isReadOnly(get())) return false;
  putPoints(criterion, way === "back" ? deed.before : deed.after);
  focusOn(criterion.id);
  return true;
}

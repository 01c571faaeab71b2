import { useState } from "react";
import type { Outcome } from "#shared/domain/candidate.ts";
import type { RoundId } from "#shared/ids.ts";
import type { ScreeningRow } from "#shared/ipc/secretariat-calls.ts";
import type { BulkPlan } from "#shared/screening/plan-bulk.ts";
import { useWords, type Say } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { BulkPreview } from "#renderer/secretariat/screening/bulk-preview.tsx";
import type { BulkSet } from "#renderer/secretariat/screening/bulk-sets.ts";
import { BulkWish, type Wish } from "#renderer/secretariat/screening/bulk-wish.tsx";
import { markCandidates } from "#renderer/secretariat/screening/store.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";

interface Props {
  readonly round: RoundId;
  /** All candidates, for their names. */
  readonly rows: readonly ScreeningRow[];
  /** For whom it may be meant; the first is chosen. */
  readonly sets: readonly BulkSet[];
  readonly first?: Outcome;
  readonly firstReason?: string;
  readonly onClose: () => void;
}

/** One decision for many: whom, which, a preview of exactly what would happen, and only then the deed. */
export function BulkDialog({ round, rows, sets, first, firstReason = "", onClose }: Props) {
  const { t } = useWords();
  const [wish, setWish] = useState<Wish>({ set: sets[0]?.id, outcome: first, redecide: false, reason: firstReason });
  const decide = useAction("screening/bulk-decide");
  const { outcome, redecide } = wish;
  const candidates = [...(sets.find((set) => set.id === wish.set)?.candidates ?? [])];
  const asked = outcome === undefined ? null : { round, candidates, outcome, redecide };
  const preview = useQuery("screening/bulk-preview", asked);
  const plan = preview.state === "ready" ? preview.value : undefined;
  const run = async (by: string): Promise<void> => {
    if (asked === null || plan === undefined) return;
    const answer = await decide.run({ ...asked, seen: plan.seen, reason: wish.reason.trim(), by });
    if (!answer.ok) return;
    markCandidates([]);
    onClose();
  };
  return (
    <DeedDialog
      open
      wide
      title={t("bulk.title")}
      consequence={t("bulk.consequence")}
      deed={t(`bulk.run.${outcome ?? "admitted"}`)}
      busy={decide.busy}
      problem={decide.problem}
      missing={missingFor(wish, plan, t)}
      onDo={(by) => void run(by)}
      onClose={onClose}
    >
      <BulkWish sets={sets} wish={wish} onWish={setWish} />
      {outcome !== undefined && (
        <Loaded query={preview}>{(value) => <BulkPreview rows={rows} plan={value} outcome={outcome} />}</Loaded>
      )}
    </DeedDialog>
  );
}

function missingFor({ outcome, reason }: Wish, plan: BulkPlan | undefined, t: Say): readonly string[] {
  if (outcome === undefined) return [t("bulk.needsChoice")];
  if (plan === undefined) return [t("bulk.waiting")];
  if (plan.changes.length === 0) return [t("bulk.nothing")];
  return plan.needsReason && reason.trim() === "" ? [t("bulk.needsReason")] : [];
}

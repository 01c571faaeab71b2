import { Button } from "antd";
import type { BundleId } from "#shared/ids.ts";
import { LockedBox } from "#renderer/expert/locked-box.tsx";
import { useReview } from "#renderer/expert/review/store.ts";
import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import { useAction } from "#renderer/lib/use-action.ts";

/** Lays out a practice round and opens it. */
export function BeginTrial({ bundle }: { readonly bundle: BundleId }) {
  const { t } = useWords();
  const action = useAction("trial/begin");
  // The trial takes the place of the desk on screen: nothing of it may still be on its way to the disk.
  const waiting = useReview((state) => state.saving.waiting);
  const begin = async (): Promise<void> => {
    const answer = await action.run({ bundle });
    if (answer.ok) go("expert", answer.value.bundle, "review");
  };
  return (
    <>
      <LockedBox problem={action.problem} bundle={bundle} />
      <Button size="large" disabled={waiting > 0} loading={action.busy} onClick={() => void begin()}>
        {t("expert.session.trial.begin")}
      </Button>
    </>
  );
}

import { Button } from "antd";
import type { BundleId } from "#shared/ids.ts";
import { useProgress } from "#renderer/expert/review/desk-parts.ts";
import { useReview } from "#renderer/expert/review/store.ts";
import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import styles from "#renderer/expert/trial.module.css";

/** Stands above the desk of a trial: what it is, and the way to its end. */
export function TrialStrip({ bundle }: { readonly bundle: BundleId }) {
  const { t } = useWords();
  const { done, toScore } = useProgress();
  const isOpen = useReview(({ overview }) => overview !== null);
  const isDone = isOpen && done === toScore;
  return (
    <div className={styles["strip"]} role="status">
      <p>
        {isDone && <strong>✓ {t("expert.session.trial.allDone")} </strong>}
        {t("expert.session.trial.strip")}
      </p>
      <Button size="small" type={isDone ? "primary" : "default"} onClick={() => go("expert", bundle, "seal")}>
        {t("expert.session.trial.end")}
      </Button>
    </div>
  );
}

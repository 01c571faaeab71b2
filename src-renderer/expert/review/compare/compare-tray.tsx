import { Button } from "antd";
import type { CandidateId } from "#shared/ids.ts";
import type { CandidateState } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { chosenOf, planCompared } from "#renderer/expert/review/compare/choose-compared.ts";
import { clearTray, compareChosen } from "#renderer/expert/review/compare/tray-actions.ts";
import { useReview } from "#renderer/expert/review/store.ts";
import styles from "#renderer/expert/review/compare/compare-tray.module.css";

interface Props {
  readonly candidates: readonly CandidateState[];
  /** Taken as the first one while fewer than two are chosen. */
  readonly openId: CandidateId | null;
}

/** How many are chosen, and the way to see them side by side. */
export function CompareTray({ candidates, openId }: Props) {
  const { t } = useWords();
  const tray = useReview((state) => state.tray);
  const total = chosenOf(candidates, tray).length;
  const canCompare = planCompared(candidates, tray, openId).length >= 2;
  if (!canCompare) return null;
  return (
    <div className={styles["tray"]}>
      <Button
        size="small"
        type={total >= 2 ? "primary" : "default"}
        title={t("expert.review.compare.runMeaning")}
        onClick={() => compareChosen(openId)}
      >
        {total >= 2 ? t("expert.review.compare.run", { total }) : t("expert.review.compare.runAlone")}
      </Button>
      {total > 0 && (
        <>
          <span role="status" className={styles["chosen"]}>
            {t("expert.review.compare.chosen", { total })}
          </span>
          <Button size="small" type="text" onClick={clearTray}>
            {t("expert.review.compare.clear")}
          </Button>
        </>
      )}
    </div>
  );
}

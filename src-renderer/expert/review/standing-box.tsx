import { Button } from "antd";
import { useState } from "react";
import { useWords } from "#renderer/lib/language.ts";
import { setStanding } from "#renderer/expert/review/actions.ts";
import type { Standing } from "#renderer/expert/review/desk-parts.ts";
import styles from "#renderer/expert/review/score-pane.module.css";

interface Props {
  readonly standing: Standing;
  readonly sealed: boolean;
}

/** Why a candidate is not scored, and the way back where the expert may go it. */
export function StandingBox({ standing, sealed }: Props) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  if (standing.state === "judging") return null;
  const isOwn = standing.by === "expert";
  const takeBack = async (): Promise<void> => {
    setBusy(true);
    await setStanding("judging", "");
    setBusy(false);
  };
  return (
    <section className={styles["standing"]} aria-label={t(`expert.review.standing.${standing.state}`)}>
      <h3>
        <span aria-hidden="true">{standing.state === "recused" ? "⊘ " : "◇ "}</span>
        {t(`expert.review.standing.${standing.state}`)}
      </h3>
      <p>{t("expert.review.standing.reason", { reason: standing.reason })}</p>
      <p>
        {standing.state === "recused"
          ? t("expert.review.standing.recusedMeaning")
          : t("expert.review.standing.abstainedMeaning")}
      </p>
      {!isOwn && <p>{t("expert.review.standing.bySecretariat")}</p>}
      {isOwn && !sealed && (
        <Button loading={busy} onClick={() => void takeBack()}>
          {t("expert.review.score.takeBack")}
        </Button>
      )}
    </section>
  );
}

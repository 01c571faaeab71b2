import { Button } from "antd";
import { useState } from "react";
import { useWords } from "#renderer/lib/language.ts";
import { markSeen } from "#renderer/expert/review/actions.ts";
import type { Standing } from "#renderer/expert/review/desk-parts.ts";
import styles from "#renderer/expert/review/score-pane.module.css";

interface Props {
  readonly standing: Standing;
  readonly sealed: boolean;
}

/** Says that a newer bundle changed the open candidate, until the expert has looked again. */
export function ChangeStrip({ standing, sealed }: Props) {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);
  if (standing.change === null) return null;
  const seen = async (): Promise<void> => {
    setBusy(true);
    await markSeen();
    setBusy(false);
  };
  return (
    <section className={styles["change"]} aria-label={t(`expert.changes.marks.${standing.change}`)}>
      <p>◆ {t(`expert.changes.strip.${standing.change}`)}</p>
      {!sealed && (
        <Button size="small" loading={busy} onClick={() => void seen()}>
          {t("expert.changes.seen")}
        </Button>
      )}
    </section>
  );
}

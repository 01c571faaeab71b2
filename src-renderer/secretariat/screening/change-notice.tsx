import { Button } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { ScreeningDetail } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { RemoveGone } from "#renderer/secretariat/screening/remove-gone.tsx";
import styles from "#renderer/secretariat/screening/changes.module.css";

interface Props {
  readonly round: RoundId;
  readonly candidate: ScreeningDetail;
}

/** Says of a candidate that the delivery changed after the decision, or no longer has it; nothing when neither holds. */
export function ChangeNotice({ round, candidate }: Props) {
  const { t } = useWords();
  const [removing, setRemoving] = useState(false);
  const { changed, gone, decision } = candidate;
  if (changed !== true && gone !== true) return null;
  return (
    <div className={styles["notice"]} role="note">
      {gone === true && (
        <>
          <p>
            <strong>{t("redelivery.mark.gone")}</strong> {t("redelivery.pane.gone")}
          </p>
          <Button onClick={() => setRemoving(true)}>{t("redelivery.remove.open")}</Button>
          <RemoveGone round={round} candidate={candidate} open={removing} onClose={() => setRemoving(false)} />
        </>
      )}
      {changed === true && gone !== true && decision !== null && (
        <p>
          <strong>{t("redelivery.mark.changed")}</strong>{" "}
          {t("redelivery.pane.changed", { decision: t(`desk.decision.${decision}`) })}
        </p>
      )}
    </div>
  );
}

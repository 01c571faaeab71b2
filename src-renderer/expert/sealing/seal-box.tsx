import { Button, Checkbox } from "antd";
import { useState } from "react";
import type { OpenSeat } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { PledgeText } from "#renderer/expert/sealing/pledge-text.tsx";
import styles from "#renderer/expert/sealing/sealing.module.css";

interface Props {
  readonly seat: OpenSeat;
  /** Which one it will be. */
  readonly revision: number;
  readonly isComplete: boolean;
}

/** Asks for a last word and seals. */
export function SealBox({ seat, revision, isComplete }: Props) {
  const { t } = useWords();
  const [confirmed, setConfirmed] = useState(false);
  const action = useAction("submission/seal");
  return (
    <section className={styles["box"]}>
      <h2>{t("expert.sealing.seal.title")}</h2>
      <p>{t("expert.sealing.seal.explains")}</p>
      {revision > 1 && <p>{t("expert.sealing.seal.revision", { revision })}</p>}
      <PledgeText seat={seat} />
      {!isComplete && <p className={styles["soft"]}>{t("expert.sealing.seal.notYet")}</p>}
      <Checkbox checked={confirmed} disabled={!isComplete} onChange={(event) => setConfirmed(event.target.checked)}>
        {t("expert.sealing.seal.confirm")}
      </Checkbox>
      <div className={styles["buttons"]}>
        <Button
          type="primary"
          size="large"
          loading={action.busy}
          disabled={!isComplete || !confirmed}
          onClick={() => void action.run({ bundle: seat.bundle })}
        >
          {t("expert.sealing.seal.run")}
        </Button>
      </div>
      <ProblemBox problem={action.problem} onDismiss={action.clear} />
    </section>
  );
}

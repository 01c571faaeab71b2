import { Button, Checkbox } from "antd";
import { useState } from "react";
import type { DeskOverview } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { OpeningFrame } from "#renderer/expert/opening/opening-frame.tsx";
import styles from "#renderer/expert/opening/opening.module.css";

interface Props {
  readonly overview: DeskOverview;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

const points = ["independent", "recusal", "secrecy", "honesty"] as const;

/** The pledge in plain words, with the fingerprint of the key that will sign the scores. */
export function PledgeStep({ overview, onBack, onNext }: Props) {
  const { t } = useWords();
  const [agreed, setAgreed] = useState(false);
  const action = useAction("review/pledge");
  const { bundle, keyFingerprint, pledgedAtMs } = overview.seat;
  const pledge = async (): Promise<void> => {
    const answer = await action.run({ bundle });
    if (answer.ok) onNext();
  };
  return (
    <OpeningFrame
      overview={overview}
      step="pledge"
      next={t("expert.opening.pledge.run")}
      foot={
        <>
          <Button size="large" onClick={onBack}>
            {t("expert.opening.back")}
          </Button>
          <span className={styles["gap"]} />
          {pledgedAtMs === null ? (
            <Button type="primary" size="large" disabled={!agreed} loading={action.busy} onClick={() => void pledge()}>
              {t("expert.opening.pledge.run")}
            </Button>
          ) : (
            <Button type="primary" size="large" onClick={onNext}>
              {t("expert.opening.pledge.next")}
            </Button>
          )}
        </>
      }
    >
      <div>
        <h1>{t("expert.opening.pledge.title")}</h1>
        <ProblemBox problem={action.problem} onDismiss={action.clear} />
      </div>
      <div className={styles["scroll"]} tabIndex={0} role="region" aria-label={t("expert.opening.pledge.title")}>
        <section className={styles["pledge"]}>
          <ol>
            {points.map((point) => (
              <li key={point}>{t(`expert.opening.pledge.text.${point}`)}</li>
            ))}
          </ol>
          {pledgedAtMs === null ? (
            <Checkbox checked={agreed} onChange={(event) => setAgreed(event.target.checked)}>
              {t("expert.opening.pledge.agree")}
            </Checkbox>
          ) : (
            <p role="status">✓ {t("expert.opening.pledge.done", { at: formatMoment(pledgedAtMs) })}</p>
          )}
        </section>
        <section className={styles["key"]}>
          <h3>{t("expert.opening.pledge.fingerprint")}</h3>
          <p>
            <code className={styles["fingerprint"]}>{keyFingerprint}</code>
          </p>
          <p className={styles["soft"]}>{t("expert.opening.pledge.fingerprintMeaning")}</p>
        </section>
      </div>
    </OpeningFrame>
  );
}

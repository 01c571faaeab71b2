import type { OpenSeat } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import styles from "#renderer/expert/sealing/sealing.module.css";

const points = ["independent", "recusal", "secrecy", "honesty"] as const;

/** The pledge that the expert gave, to be read again before sealing. */
export function PledgeText({ seat }: { readonly seat: OpenSeat }) {
  const { t } = useWords();
  return (
    <>
      <ol className={styles["pledge"]}>
        {points.map((point) => (
          <li key={point}>{t(`expert.opening.pledge.text.${point}`)}</li>
        ))}
      </ol>
      {seat.pledgedAtMs !== null && (
        <p className={styles["soft"]}>{t("expert.opening.pledge.done", { at: formatMoment(seat.pledgedAtMs) })}</p>
      )}
    </>
  );
}

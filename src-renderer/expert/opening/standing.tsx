import { Button } from "antd";
import type { CandidateState } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/expert/opening/opening.module.css";

interface Props {
  readonly candidate: CandidateState;
  readonly disabled: boolean;
  readonly onRecuse: () => void;
  readonly onTakeBack: () => void;
}

/** Recuses from a candidate, or says why one is recused and takes it back. */
export function Standing({ candidate, disabled, onRecuse, onTakeBack }: Props) {
  const { t } = useWords();
  if (candidate.state !== "recused")
    return (
      <Button
        size="small"
        disabled={disabled}
        aria-label={`${t("expert.opening.recusal.recuse")} ${candidate.name}`}
        onClick={onRecuse}
      >
        {t("expert.opening.recusal.recuse")}
      </Button>
    );
  return (
    <>
      <p className={styles["recused"]}>
        ⊘ {candidate.reason}
        {candidate.by === "secretariat" && `（${t("expert.opening.recusal.bySecretariat")}）`}
      </p>
      {candidate.by === "expert" && (
        <Button
          size="small"
          disabled={disabled}
          aria-label={`${t("expert.opening.recusal.takeBack")} ${candidate.name}`}
          onClick={onTakeBack}
        >
          {t("expert.opening.recusal.takeBack")}
        </Button>
      )}
    </>
  );
}

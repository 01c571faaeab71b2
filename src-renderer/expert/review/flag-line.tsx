import { Button, Input } from "antd";
import type { ReactNode } from "react";
import { useWords } from "#renderer/lib/language.ts";
import { toggleFlag, writeFlagReason } from "#renderer/expert/review/deed-actions.ts";
import { leaveText } from "#renderer/expert/review/field-actions.ts";
import type { Standing } from "#renderer/expert/review/desk-parts.ts";
import styles from "#renderer/expert/review/score-pane.module.css";

interface Props {
  readonly standing: Standing;
  /** Buttons beside the mark. */
  readonly children: ReactNode;
}

/** The mark «undecided» beside other buttons, and below them, while it is set, the reason for it. */
export function FlagLine({ standing, children }: Props) {
  const { t } = useWords();
  return (
    <>
      <Button
        className={standing.flagged ? (styles["flagged"] ?? "") : ""}
        aria-pressed={standing.flagged}
        title={t("expert.review.score.flagMeaning")}
        onClick={toggleFlag}
      >
        ⚑ {t("expert.review.score.flag")}
      </Button>
      {children}
      {standing.flagged && (
        <Input
          className={styles["flagReason"] ?? ""}
          value={standing.flagReason}
          maxLength={500}
          aria-label={t("expert.judging.flagReason")}
          placeholder={t("expert.judging.flagReason")}
          onChange={(event) => writeFlagReason(event.target.value)}
          onBlur={leaveText}
        />
      )}
    </>
  );
}

import { Button } from "antd";
import { markHintRead, showHints, useFirstHints } from "#renderer/lib/first-hints.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/ui/first-hint.module.css";

interface Props {
  /** Tells it from other hints once it was read. */
  readonly id: string;
  readonly text: string;
}

/** A sentence for somebody who sees this screen for the first time; may be put away for good and brought back from `?`. */
export function FirstHint({ id, text }: Props) {
  const { t } = useWords();
  const { areOn, read } = useFirstHints();
  if (!areOn || read.includes(id)) return null;
  return (
    <div className={styles["hint"]} role="note">
      <p>
        <span className={styles["word"]}>{t("ui.hints.word")}</span> {text}
      </p>
      <Button size="small" onClick={() => markHintRead(id)}>
        {t("ui.hints.read")}
      </Button>
      <Button size="small" type="link" title={t("ui.hints.offMeaning")} onClick={() => showHints(false)}>
        {t("ui.hints.off")}
      </Button>
    </div>
  );
}

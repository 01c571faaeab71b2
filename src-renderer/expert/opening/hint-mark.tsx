import type { RecusalHint } from "#shared/recusal/recusal-hint.ts";
import styles from "#renderer/expert/opening/opening.module.css";
import { useWords } from "#renderer/lib/language.ts";

interface Props {
  readonly hint: RecusalHint | undefined;
  /** The cell in which it stands. */
  readonly at: readonly RecusalHint["at"][];
}

/** Says in the cell that it is about that a unit reads like the expert's own. */
export function HintMark({ hint, at }: Props) {
  const { t } = useWords();
  if (hint === undefined || !at.includes(hint.at)) return null;
  return <p className={styles["hint"]}>{t(`expert.session.hint.${hint.match}`, { text: hint.text })}</p>;
}

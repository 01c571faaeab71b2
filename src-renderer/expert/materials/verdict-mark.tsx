import type { ConditionVerdict } from "#shared/ipc/reading-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/expert/materials/verdict-mark.module.css";

/** What a condition comes to, as a sign and in words. */
export function VerdictMark({ verdict: { verdict, verify } }: { readonly verdict: ConditionVerdict }) {
  const { t } = useWords();
  return (
    <span className={styles["mark"]} data-verdict={verdict}>
      {t(`expert.reading.verdicts.${verdict === "pass" && verify ? "verify" : verdict}`)}
    </span>
  );
}

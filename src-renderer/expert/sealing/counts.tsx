import type { SealCheck } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/expert/sealing/sealing.module.css";

const counted = ["complete", "missing", "flagged", "recused", "abstained"] as const;

/** How many candidates stand where. */
export function Counts({ check }: { readonly check: SealCheck }) {
  const { t } = useWords();
  const counts = { ...check, missing: check.missing.length, flagged: check.flagged.length };
  return (
    <ul className={styles["counts"]}>
      {counted.map((what) => (
        <li key={what} className={styles["count"]}>
          <strong>{counts[what]}</strong>
          {t(`expert.sealing.counts.${what}`)}
        </li>
      ))}
    </ul>
  );
}

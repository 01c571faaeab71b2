import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import styles from "#renderer/start/start.module.css";

/** One of the two large doors. */
export function DeskCard({ desk }: { readonly desk: "secretariat" | "expert" }) {
  const { t } = useWords();
  return (
    <button type="button" className={styles["desk"]} onClick={() => go(desk)}>
      <span className={styles["deskName"]}>{t(`start.${desk}.name`)}</span>
      <span>{t(`start.${desk}.does`)}</span>
    </button>
  );
}

import { Button } from "antd";
import type { DamagedStore } from "#shared/ipc/storage-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import styles from "#renderer/start/damage/damage.module.css";
import { lostText } from "#renderer/start/damage/lost-text.ts";

interface Props {
  readonly store: DamagedStore;
  readonly busy: boolean;
  readonly onRestore: (copy: string) => void;
}

/** One damaged database with the copies to go back to, the one that loses least first. */
export function DamagedStoreCard({ store, busy, onRestore }: Props) {
  const { t } = useWords();
  const name = store.round === null ? t("damage.expertStore") : t("damage.roundStore", { round: store.round });
  return (
    <section className={styles["store"]} aria-label={name}>
      <h3>{name}</h3>
      <ul>
        {store.copies.map((copy, position) => {
          const time = copy.atMs === 0 ? "—" : formatMoment(copy.atMs);
          return (
            <li key={copy.name} className={styles["copy"]}>
              <div>
                <strong>{copy.kind === "mirror" ? t("damage.mirror") : t("damage.backup", { time })}</strong>
                <p>{t(`damage.${lostText(copy)}`, { time, total: copy.lost ?? 0 })}</p>
              </div>
              <Button
                type={position === 0 ? "primary" : "default"}
                disabled={busy}
                onClick={() => onRestore(copy.name)}
              >
                {t("damage.restore")}
              </Button>
            </li>
          );
        })}
      </ul>
      {store.copies.length === 0 && <p>{t("damage.none")}</p>}
      <p className={styles["path"]}>{t("damage.file", { path: store.path })}</p>
    </section>
  );
}

import { Button } from "antd";
import type { BundleId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import styles from "#renderer/expert/sealing/sealing.module.css";

/** The way to a run-off ballot, which comes after the scores were handed in. */
export function RunOffBox({ bundle }: { readonly bundle: BundleId }) {
  const { t } = useWords();
  return (
    <section className={styles["box"]}>
      <h3>{t("expert.ballot.box.title")}</h3>
      <p className={styles["soft"]}>{t("expert.ballot.intro")}</p>
      <div className={styles["buttons"]}>
        <Button onClick={() => go("expert", bundle, "ballot")}>{t("expert.ballot.box.open")}</Button>
      </div>
    </section>
  );
}

import { Button } from "antd";
import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import styles from "#renderer/start/start.module.css";

/** Offers the desk that the opened file belongs to; the import itself is the user's to start. */
export function StartFile({ path }: { readonly path: string }) {
  const { t } = useWords();
  const name = path.split(/[\\/]/).at(-1) ?? path;
  const isScores = name.toLowerCase().endsWith(".pss");
  return (
    <section className={styles["offer"]}>
      <p>
        {t("start.startFile.offer", { name })} {t("start.startFile.safe")}
      </p>
      <Button type="primary" onClick={() => go(isScores ? "secretariat" : "expert")}>
        {isScores ? t("start.startFile.scores", { name }) : t("start.startFile.bundle", { name })}
      </Button>
    </section>
  );
}

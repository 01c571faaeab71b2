import { Button } from "antd";
import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import styles from "#renderer/start/start.module.css";

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useWords();
  return (
    <main className={styles["notice"]}>
      <h1>{t("start.notFound.title")}</h1>
      <p>{t("start.notFound.next")}</p>
      <Button type="primary" onClick={() => go()}>
        {t("start.bug.home")}
      </Button>
    </main>
  );
}

import { Button } from "antd";
import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import { PageFrame } from "#renderer/ui/page-frame.tsx";
import styles from "#renderer/start/start.module.css";

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useWords();
  return (
    <PageFrame where={[t("start.notFound.title")]} safe={t("start.safe")} next={t("start.bug.home")}>
      <div className={styles["notice"]}>
        <h1>{t("start.notFound.title")}</h1>
        <p>{t("start.notFound.next")}</p>
        <Button type="primary" onClick={() => go()}>
          {t("start.bug.home")}
        </Button>
      </div>
    </PageFrame>
  );
}

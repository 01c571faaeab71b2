import { Button } from "antd";
import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import styles from "#renderer/start/start.module.css";

interface Props {
  readonly bug: string;
  readonly onAgain: () => void;
}

/** What a person sees when a screen has failed. */
export function BugPage({ bug, onAgain }: Props) {
  const { t } = useWords();
  return (
    <main className={styles["notice"]} role="alert">
      <h1>{t("start.bug.title")}</h1>
      <p>{t("start.bug.safe")}</p>
      <pre className={styles["bug"]}>{bug}</pre>
      <div className={styles["line"]}>
        <Button type="primary" onClick={onAgain}>
          {t("start.bug.again")}
        </Button>
        <Button
          onClick={() => {
            go();
            onAgain();
          }}
        >
          {t("start.bug.home")}
        </Button>
      </div>
    </main>
  );
}

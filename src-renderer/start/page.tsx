import { useQuery } from "#renderer/lib/use-query.ts";
import { useWords } from "#renderer/lib/language.ts";
import { PageFrame } from "#renderer/ui/page-frame.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Diagnostics } from "#renderer/start/diagnostics.tsx";
import { DeskCard } from "#renderer/start/desk-card.tsx";
import { SampleRound } from "#renderer/start/sample-round.tsx";
import { StartFile } from "#renderer/start/start-file.tsx";
import styles from "#renderer/start/start.module.css";

/** Asks which desk; nothing is opened or imported by itself. */
export function StartPage() {
  const { t } = useWords();
  const info = useQuery("app/info", {});
  const startFile = info.state === "ready" ? info.value.startFile : null;
  return (
    <PageFrame where={[t("start.where")]} safe={t("start.safe")} next={t("start.next")}>
      <div className={styles["page"]}>
        {info.state === "failed" ? (
          <ProblemBox problem={info.problem} onRetry={info.reload} />
        ) : (
          <>
            <h1>{t("start.title")}</h1>
            {startFile !== null && <StartFile path={startFile.path} />}
            <div className={styles["desks"]}>
              <DeskCard desk="secretariat" />
              <DeskCard desk="expert" />
            </div>
            <SampleRound />
            {info.state === "ready" && (
              <p className={styles["small"]}>
                {t("start.version", { version: info.value.version })} ·{" "}
                {t("start.dataFolder", { folder: info.value.dataFolder })} · <Diagnostics />
              </p>
            )}
          </>
        )}
      </div>
    </PageFrame>
  );
}

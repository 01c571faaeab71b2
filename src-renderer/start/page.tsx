import { useQuery } from "#renderer/lib/use-query.ts";
import { useWords } from "#renderer/lib/language.ts";
import { PageFrame } from "#renderer/ui/page-frame.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { AssociationDialog } from "#renderer/start/association/association-dialog.tsx";
import { AssociationOffer } from "#renderer/start/association/association-offer.tsx";
import { Diagnostics } from "#renderer/start/diagnostics.tsx";
import { DeskCard } from "#renderer/start/desk-card.tsx";
import { SampleRound } from "#renderer/start/sample-round.tsx";
import styles from "#renderer/start/start.module.css";

/** Asks which desk; nothing is opened or imported by itself. */
export function StartPage() {
  const { t } = useWords();
  const info = useQuery("app/info", {});
  return (
    <PageFrame where={[t("start.where")]} safe={t("start.safe")} next={t("start.next")}>
      <div className={styles["page"]}>
        {info.state === "failed" ? (
          <ProblemBox problem={info.problem} onRetry={info.reload} />
        ) : (
          <>
            <h1>{t("start.title")}</h1>
            <div className={styles["desks"]}>
              <DeskCard desk="secretariat" />
              <DeskCard desk="expert" />
            </div>
            <AssociationOffer />
            <SampleRound />
            {info.state === "ready" && (
              <p className={styles["small"]}>
                {t("start.version", { version: info.value.version })} ·{" "}
                {t("start.dataFolder", { folder: info.value.dataFolder })} · <AssociationDialog /> <Diagnostics />
              </p>
            )}
          </>
        )}
      </div>
    </PageFrame>
  );
}

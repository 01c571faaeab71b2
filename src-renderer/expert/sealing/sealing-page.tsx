import { Button } from "antd";
import type { ReactNode } from "react";
import type { BundleId } from "#shared/ids.ts";
import { LockedBox } from "#renderer/expert/locked-box.tsx";
import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { PageFrame } from "#renderer/ui/page-frame.tsx";
import { Counts } from "#renderer/expert/sealing/counts.tsx";
import { SealBox } from "#renderer/expert/sealing/seal-box.tsx";
import { SealedBox } from "#renderer/expert/sealing/sealed-box.tsx";
import { StillToDo } from "#renderer/expert/sealing/still-to-do.tsx";
import { TotalsTable } from "#renderer/expert/sealing/totals-table.tsx";
import styles from "#renderer/expert/sealing/sealing.module.css";

interface Props {
  readonly bundle: BundleId;
  /** Whether everything typed on the desk is on disk, in words; and what to do when it is not. */
  readonly saveState: ReactNode;
  readonly saveFailure: ReactNode;
  readonly isSaved: boolean;
  /** Stands beside the way back: the way to the printed sheets. */
  readonly print: ReactNode;
}

/** What is missing, what is worth another look, then sealing, export and reopening. */
export function SealingPage({ bundle, saveState, saveFailure, isSaved, print }: Props) {
  const { t, language } = useWords();
  const overview = useQuery("review/overview", { bundle });
  const check = useQuery("submission/check", { bundle });
  const problem = overview.state === "failed" ? overview.problem : check.state === "failed" ? check.problem : undefined;
  const isReady = overview.state === "ready" && check.state === "ready";
  const sealed = overview.state === "ready" ? overview.value.sealed : null;
  return (
    <PageFrame
      where={[
        t("expert.sealing.title"),
        ...(overview.state === "ready"
          ? [overview.value.title[language], `${overview.value.seat.name}（${overview.value.seat.expert}）`]
          : []),
      ]}
      practice={overview.state === "ready" && overview.value.practice}
      safe={sealed ? t("expert.sealing.sealed.title") : saveState}
      next={sealed ? t("expert.sealing.export.run") : t("expert.sealing.seal.run")}
    >
      {problem && <LockedBox problem={problem} bundle={bundle} onRetry={overview.reload} />}
      {saveFailure}
      {isReady && (
        <div className={styles["page"]}>
          <div className={`${styles["column"] ?? ""} ${styles["left"] ?? ""}`}>
            <div className={styles["buttons"]}>
              <Button onClick={() => go("expert", bundle, "review")}>← {t("expert.sealing.back")}</Button>
              {print}
            </div>
            <Counts check={check.value} />
            <StillToDo overview={overview.value} check={check.value} />
            <TotalsTable overview={overview.value} />
          </div>
          <div className={styles["column"]}>
            {sealed ? (
              <SealedBox bundle={bundle} sealed={sealed} fingerprint={overview.value.seat.keyFingerprint} />
            ) : (
              <SealBox bundle={bundle} isComplete={check.value.missing.length === 0 && isSaved} />
            )}
          </div>
        </div>
      )}
    </PageFrame>
  );
}

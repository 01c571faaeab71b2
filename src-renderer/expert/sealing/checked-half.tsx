import { Button } from "antd";
import type { ReactNode } from "react";
import type { DeskOverview, SealCheck } from "#shared/ipc/expert-calls.ts";
import type { SealedRevision } from "#shared/ipc/ranking-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import { Counts } from "#renderer/expert/sealing/counts.tsx";
import { NotesHandedIn } from "#renderer/expert/sealing/notes-handed-in.tsx";
import { RevisionList } from "#renderer/expert/sealing/revision-list.tsx";
import { StandingList } from "#renderer/expert/sealing/standing-list.tsx";
import { StillToDo } from "#renderer/expert/sealing/still-to-do.tsx";
import { TotalsTable } from "#renderer/expert/sealing/totals-table.tsx";
import { VerifyBox } from "#renderer/expert/sealing/verify-box.tsx";
import styles from "#renderer/expert/sealing/sealing.module.css";

interface Props {
  readonly overview: DeskOverview;
  readonly check: SealCheck;
  readonly revisions: readonly SealedRevision[];
  /** The way to the printed sheets; once sealed it stands among the next steps. */
  readonly printing: ReactNode;
}

/** What cannot be changed any more needs no second look; what could not be shown is still worth knowing. */
const onceSealed = (check: SealCheck): SealCheck => ({ ...check, flagged: [], changed: [], hints: [] });

/** What was sealed before, what is missing, what is worth another look, and all totals. */
export function CheckedHalf({ overview, check, revisions, printing }: Props) {
  const { t } = useWords();
  const { bundle } = overview.seat;
  return (
    <div className={`${styles["column"] ?? ""} ${styles["left"] ?? ""}`}>
      <div className={styles["buttons"]}>
        <Button onClick={() => go("expert", bundle, "review")}>← {t("expert.sealing.back")}</Button>
        <Button onClick={() => go("expert", bundle, "ranking")}>{t("expert.review.ranking.title")}</Button>
        {overview.sealed === null && printing}
      </div>
      <Counts check={check} />
      {revisions.length > 0 && <RevisionList bundle={bundle} revisions={revisions} />}
      {revisions.length > 0 && overview.sealed === null && (
        <section className={styles["box"]}>
          <h3>{t("expert.sealing.steps.verify")}</h3>
          <VerifyBox bundle={bundle} />
        </section>
      )}
      <StillToDo overview={overview} check={overview.sealed === null ? check : onceSealed(check)} />
      <NotesHandedIn bundle={bundle} />
      <StandingList overview={overview} />
      <TotalsTable overview={overview} />
    </div>
  );
}

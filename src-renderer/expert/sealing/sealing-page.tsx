import type { ReactNode } from "react";
import { controlCode } from "#shared/control-code.ts";
import type { BundleId } from "#shared/ids.ts";
import type { DeskOverview } from "#shared/ipc/expert-calls.ts";
import type { Language } from "#shared/words/sentence.ts";
import { LockedBox } from "#renderer/expert/locked-box.tsx";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery, type Query } from "#renderer/lib/use-query.ts";
import { PageFrame } from "#renderer/ui/page-frame.tsx";
import { CheckedHalf } from "#renderer/expert/sealing/checked-half.tsx";
import { NextSteps } from "#renderer/expert/sealing/next-steps.tsx";
import { ReopenBox } from "#renderer/expert/sealing/reopen-box.tsx";
import { RunOffBox } from "#renderer/expert/sealing/run-off-box.tsx";
import { SealBox } from "#renderer/expert/sealing/seal-box.tsx";
import { SealedFacts } from "#renderer/expert/sealing/sealed-facts.tsx";
import styles from "#renderer/expert/sealing/sealing.module.css";

interface Props {
  readonly bundle: BundleId;
  /** Whether everything typed on the desk is on disk, in words; and what to do when it is not. */
  readonly saveState: ReactNode;
  readonly saveFailure: ReactNode;
  readonly isSaved: boolean;
  /** The way to the printed sheets, before sealing and after. */
  readonly printing: ReactNode;
  readonly onLock: () => void;
}

const valueOf = <Value,>(query: Query<Value>): Value | undefined => (query.state === "ready" ? query.value : undefined);

const placeOf = ({ title, seat }: DeskOverview, language: Language): readonly string[] => [
  title[language],
  `${seat.name}（${seat.expert}）`,
];

/** What is missing, what is worth another look, then sealing, handing in and reopening. */
export function SealingPage({ bundle, saveState, saveFailure, isSaved, printing, onLock }: Props) {
  const { t, language } = useWords();
  const asked = useQuery("review/overview", { bundle });
  const checked = useQuery("submission/check", { bundle });
  const listed = useQuery("submission/revisions", { bundle });
  const problem = [asked, checked, listed].flatMap((query) => (query.state === "failed" ? [query.problem] : []))[0];
  const [overview, check, list] = [valueOf(asked), valueOf(checked), valueOf(listed)];
  const sealed = overview?.sealed ?? null;
  return (
    <PageFrame
      where={[t("expert.sealing.title"), ...(overview ? placeOf(overview, language) : [])]}
      practice={overview?.practice === true}
      safe={sealed ? t("expert.sealing.sealed.title") : saveState}
      next={sealed ? t("expert.sealing.export.run") : t("expert.sealing.seal.run")}
    >
      <LockedBox problem={problem} bundle={bundle} onRetry={asked.reload} />
      {saveFailure}
      {overview && check && list && (
        <div className={styles["page"]}>
          <CheckedHalf overview={overview} check={check} revisions={list.revisions} printing={printing} />
          <div className={styles["column"]}>
            {sealed ? (
              <>
                <SealedFacts sealed={sealed} fingerprint={overview.seat.keyFingerprint} />
                <NextSteps
                  bundle={bundle}
                  code={controlCode(sealed.contentSha256)}
                  printing={printing}
                  onLock={onLock}
                />
                <ReopenBox bundle={bundle} nextRevision={sealed.revision + 1} />
                <RunOffBox bundle={bundle} />
              </>
            ) : (
              <SealBox
                seat={overview.seat}
                revision={(list.revisions[0]?.revision ?? 0) + 1}
                isComplete={check.missing.length === 0 && isSaved}
              />
            )}
          </div>
        </div>
      )}
    </PageFrame>
  );
}

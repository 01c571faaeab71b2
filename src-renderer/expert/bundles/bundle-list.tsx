import { Button } from "antd";
import { useState } from "react";
import { fileNameOf } from "#shared/file-types.ts";
import type { ChoicePurpose, ChosenPath } from "#shared/ipc/api.ts";
import type { DeskBundle } from "#shared/ipc/expert-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { choosePath } from "#renderer/lib/choose-path.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { useWaitingBallot } from "#renderer/expert/waiting-ballot.ts";
import { FirstHint } from "#renderer/ui/first-hint.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";
import { PageFrame } from "#renderer/ui/page-frame.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { BundleCard } from "#renderer/expert/bundles/bundle-card.tsx";
import { FinishDialog, type Finished } from "#renderer/expert/bundles/finish-dialog.tsx";
import { IncomingCard } from "#renderer/expert/bundles/incoming-card.tsx";
import styles from "#renderer/expert/bundles/bundles.module.css";

/** Bundles on this laptop, imports that were begun, and the ways to another one and to the end of a round. */
export function BundleList({ onSource }: { readonly onSource: (source: ChosenPath) => void }) {
  const { t, language } = useWords();
  const [problem, setProblem] = useState<Problem>();
  const [ending, setEnding] = useState<DeskBundle>();
  const [finished, setFinished] = useState<Finished>();
  const ballot = useWaitingBallot((state) => state.file);
  const query = useQuery("desk/list", {});
  const choose = async (purpose: ChoicePurpose): Promise<void> => {
    setProblem(undefined);
    const answer = await choosePath(purpose);
    if (!answer.ok) setProblem(answer.error);
    else if (answer.value[0]) onSource(answer.value[0]);
  };
  return (
    <PageFrame
      where={[t("expert.where"), t("expert.bundles.title")]}
      safe={t("start.safe")}
      next={t("expert.bundles.open")}
    >
      <div className={styles["page"]}>
        <FirstHint id="bundles" text={t("expert.session.first.bundles")} />
        <div className={styles["top"]}>
          <div>
            <h1>{t("expert.bundles.title")}</h1>
            <p className={styles["soft"]}>{t("expert.bundles.intro")}</p>
          </div>
          <Button type="primary" size="large" onClick={() => void choose("bundle-source")}>
            {t("expert.bundles.choose")}
          </Button>
        </div>
        {ballot !== undefined && (
          <p role="status" className={styles["finished"]}>
            {t("expert.ballot.waiting", { name: fileNameOf(ballot.path) })}
          </p>
        )}
        <ProblemBox problem={problem} onDismiss={() => setProblem(undefined)} />
        {finished && (
          <section className={styles["finished"]} role="status">
            <h2>✓ {t("expert.bundles.finish.done", { title: finished.title[language] })}</h2>
            <p>{t("expert.bundles.finish.doneMeaning", { files: finished.files })}</p>
          </section>
        )}
        <Loaded query={query}>
          {({ bundles, incoming }) => (
            <>
              {incoming.length > 0 && (
                <section className={styles["list"]} aria-label={t("expert.bundles.incoming.title")}>
                  <h2>{t("expert.bundles.incoming.title")}</h2>
                  <ul className={styles["list"]}>
                    {incoming.map((one) => (
                      <IncomingCard key={one.bundle} incoming={one} onResume={() => void choose("volume-source")} />
                    ))}
                  </ul>
                </section>
              )}
              {bundles.length === 0 ? (
                <section className={styles["empty"]}>
                  <h2>{t("expert.bundles.empty")}</h2>
                  <p>{t("expert.bundles.emptyNext")}</p>
                </section>
              ) : (
                <ul className={styles["list"]} aria-label={t("expert.bundles.list")}>
                  {bundles.map((bundle) => (
                    <BundleCard key={bundle.bundle} bundle={bundle} onFinish={() => setEnding(bundle)} />
                  ))}
                </ul>
              )}
              <FinishDialog
                key={ending?.bundle ?? ""}
                ending={ending}
                ofRound={bundles.filter((bundle) => bundle.round === ending?.round)}
                onFinished={(done) => {
                  setEnding(undefined);
                  setFinished(done);
                }}
                onClose={() => setEnding(undefined)}
              />
            </>
          )}
        </Loaded>
      </div>
    </PageFrame>
  );
}

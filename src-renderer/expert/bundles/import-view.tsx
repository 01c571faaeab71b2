import { Button } from "antd";
import { useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { choosePath } from "#renderer/lib/choose-path.ts";
import { useWords } from "#renderer/lib/language.ts";
import { refusalReport } from "#renderer/lib/refusal-report.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { JobProgress } from "#renderer/ui/job-progress.tsx";
import { PageFrame } from "#renderer/ui/page-frame.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { ImportDone, type Imported } from "#renderer/expert/bundles/import-done.tsx";
import { ImportSheet } from "#renderer/expert/bundles/import-sheet.tsx";
import { SourceList } from "#renderer/expert/bundles/source-list.tsx";
import type { Place } from "#renderer/expert/bundles/volume-view.ts";
import styles from "#renderer/expert/bundles/import.module.css";

interface Props {
  /** The bundle's folder or head, as it was chosen. */
  readonly source: ChosenPath;
  readonly onBack: () => void;
}

/** What was found on the sticks, the comparison of the fingerprint, then the import. */
export function ImportView({ source, onBack }: Props) {
  const { t } = useWords();
  const [sources, setSources] = useState<readonly ChosenPath[]>([source]);
  const [done, setDone] = useState<Imported>();
  const [refused, setRefused] = useState<Problem>();
  const grants = sources.map((one) => one.grant);
  const query = useQuery("desk/inspect", done ? null : { sources: grants });
  const action = useAction("desk/import");
  const [inspected, setInspected] = useState(query.state === "ready" ? query.value : undefined);
  if (query.state === "ready" && query.value !== inspected) setInspected(query.value);
  const files = sources.map((one) => one.path);
  const addSource = async (): Promise<void> => {
    setRefused(undefined);
    const chosen = await choosePath("volume-source");
    if (!chosen.ok) setRefused(chosen.error);
    else setSources([...sources, ...chosen.value]);
  };
  const run = async (place: Place, acceptKey: boolean): Promise<void> => {
    const answer = await action.run({ sources: grants, place, acceptKey });
    if (answer.ok) setDone(answer.value);
    // What was copied before it stopped is on the laptop now.
    else query.reload();
  };
  const isHere = done !== undefined || inspected?.alreadyImported === true;
  return (
    <PageFrame
      where={[t("expert.where"), t("expert.bundles.inspect.title")]}
      safe={t("start.safe")}
      next={isHere ? t("expert.bundles.open") : t("expert.bundles.run.laptop")}
      practice={inspected?.summary.practice ?? false}
    >
      <div className={styles["page"]}>
        <div className={styles["top"]}>
          <div>
            <h1>{t("expert.bundles.inspect.title")}</h1>
            <SourceList
              sources={sources}
              disabled={action.busy}
              onRemove={(gone) => setSources(sources.filter((one) => one !== gone))}
            />
          </div>
          <Button onClick={onBack} disabled={action.busy}>
            {t("expert.bundles.inspect.back")}
          </Button>
        </div>
        {query.state === "loading" && !isHere && <p role="status">{t("expert.bundles.inspecting")}</p>}
        {query.state === "failed" && (
          <ProblemBox
            problem={query.problem}
            onRetry={query.reload}
            report={refusalReport({ desk: "expert", attempt: "desk/inspect", files })}
          />
        )}
        {inspected && isHere && <ImportDone bundle={inspected.summary.bundle} done={done} onBack={onBack} />}
        {inspected && !isHere && (
          <>
            <p className={styles["verified"]}>
              <strong>✓ {t("expert.bundles.inspect.verified")}</strong> {t("expert.bundles.inspect.verifiedMeaning")}
            </p>
            <ImportSheet
              key={`${inspected.summary.bundle} ${inspected.summary.fingerprint}`}
              inspected={inspected}
              busy={action.busy}
              isChecking={query.state !== "ready"}
              onAddSource={() => void addSource()}
              onImport={(place, acceptKey) => void run(place, acceptKey)}
            >
              {action.problem?.kind === "expert/volume-missing" ? (
                <p role="status" className={styles["note"]}>
                  {t("expert.bundles.inspect.partDone")}
                </p>
              ) : (
                <ProblemBox
                  problem={refused ?? action.problem}
                  report={refusalReport({ desk: "expert", attempt: "desk/import", files })}
                />
              )}
              <JobProgress busy={action.busy} progress={action.progress} onCancel={action.cancel} />
              {action.busy && <p className={styles["soft"]}>{t("expert.bundles.inspect.importing")}</p>}
            </ImportSheet>
          </>
        )}
      </div>
    </PageFrame>
  );
}

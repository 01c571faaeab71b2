import { Button } from "antd";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { InspectedBundle } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { refusalReport } from "#renderer/lib/refusal-report.ts";
import { JobProgress } from "#renderer/ui/job-progress.tsx";
import { PageFrame } from "#renderer/ui/page-frame.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { ImportDone } from "#renderer/expert/bundles/import-done.tsx";
import { ImportSheet } from "#renderer/expert/bundles/import-sheet.tsx";
import { SourceList } from "#renderer/expert/bundles/source-list.tsx";
import { useImport, type Import } from "#renderer/expert/bundles/use-import.ts";
import styles from "#renderer/expert/bundles/import.module.css";

interface Props {
  /** The bundle's folder or head, as it was chosen. */
  readonly source: ChosenPath;
  readonly onBack: () => void;
}

/** What was found on the sticks, the comparison of the fingerprint, then the import. */
export function ImportView({ source, onBack }: Props) {
  const { t } = useWords();
  const work = useImport(source);
  const { inspected, done, action } = work;
  const isHere = done !== undefined || inspected?.alreadyImported === true;
  return (
    <PageFrame
      where={[t("expert.where"), t("expert.bundles.inspect.title")]}
      safe={t("start.safe")}
      next={isHere ? t("expert.bundles.open") : t("expert.bundles.inspect.next")}
      practice={inspected?.summary.practice ?? false}
    >
      <div className={styles["page"]}>
        <div className={styles["top"]}>
          <div>
            <h1>{t("expert.bundles.inspect.title")}</h1>
            <SourceList sources={work.sources} disabled={action.busy} onRemove={work.removeSource} />
          </div>
          <Button onClick={onBack} disabled={action.busy}>
            {t("expert.bundles.inspect.back")}
          </Button>
        </div>
        {work.inspecting === "loading" && !isHere && <p role="status">{t("expert.bundles.inspecting")}</p>}
        <ProblemBox
          problem={work.inspectProblem}
          onRetry={work.reload}
          report={refusalReport({ desk: "expert", attempt: "desk/inspect", files: pathsOf(work) })}
        />
        {inspected && isHere && <ImportDone bundle={inspected.summary.bundle} done={done} onBack={onBack} />}
        {inspected && !isHere && <Found work={work} inspected={inspected} />}
      </div>
    </PageFrame>
  );
}

const pathsOf = (work: Import): readonly string[] => work.sources.map((one) => one.path);

interface FoundProps {
  readonly work: Import;
  readonly inspected: InspectedBundle;
}

function Found({ work, inspected }: FoundProps) {
  const { t } = useWords();
  const { action } = work;
  const isPartly = action.problem?.kind === "expert/volume-missing";
  return (
    <>
      <p className={styles["verified"]}>
        <strong>✓ {t("expert.bundles.inspect.verified")}</strong> {t("expert.bundles.inspect.verifiedMeaning")}
      </p>
      <ImportSheet
        key={`${inspected.summary.bundle} ${inspected.summary.fingerprint}`}
        inspected={inspected}
        busy={action.busy}
        isTried={isPartly}
        isChecking={work.inspecting !== "ready"}
        onAddSource={() => void work.addSource()}
        onImport={(place, acceptKey) => void work.run(place, acceptKey)}
      >
        {isPartly ? (
          <p role="status" className={styles["note"]}>
            {t("expert.bundles.inspect.partDone")}
          </p>
        ) : (
          <ProblemBox
            problem={work.chooseProblem ?? action.problem}
            report={refusalReport({ desk: "expert", attempt: "desk/import", files: pathsOf(work) })}
          />
        )}
        <JobProgress busy={action.busy} progress={action.progress} onCancel={action.cancel} />
        {action.busy && <p className={styles["soft"]}>{t("expert.bundles.inspect.importing")}</p>}
      </ImportSheet>
    </>
  );
}

import { Button } from "antd";
import { useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { JobProgress } from "#renderer/ui/job-progress.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { ImportEnd, type Imported } from "#renderer/expert/bundles/import-end.tsx";
import { InspectedFacts } from "#renderer/expert/bundles/inspected-facts.tsx";
import styles from "#renderer/expert/bundles/bundles.module.css";

interface Props {
  readonly source: ChosenPath;
  readonly onBack: () => void;
}

/** What was found on the stick, the comparison of the fingerprint, then the import. */
export function ImportView({ source, onBack }: Props) {
  const { t } = useWords();
  const [done, setDone] = useState<Imported>();
  const query = useQuery("desk/inspect", done ? null : { source: source.grant });
  const action = useAction("desk/import");
  const [inspected, setInspected] = useState(query.state === "ready" ? query.value : undefined);
  if (query.state === "ready" && query.value !== inspected) setInspected(query.value);
  const run = async (): Promise<void> => {
    const answer = await action.run({ source: source.grant });
    if (answer.ok) setDone(answer.value);
  };
  return (
    <div className={styles["page"]}>
      <div className={styles["top"]}>
        <div>
          <h1>{t("expert.bundles.inspect.title")}</h1>
          <p className={styles["soft"]}>{source.path}</p>
        </div>
        <Button onClick={onBack} disabled={action.busy}>
          {t("expert.bundles.inspect.back")}
        </Button>
      </div>
      {query.state === "loading" && !inspected && <p role="status">{t("expert.bundles.inspecting")}</p>}
      {query.state === "failed" && <ProblemBox problem={query.problem} onRetry={query.reload} />}
      {inspected && (
        <>
          <InspectedFacts inspected={inspected} />
          <ProblemBox problem={action.problem} />
          <JobProgress busy={action.busy} progress={action.progress} onCancel={action.cancel} />
          {action.busy && <p className={styles["soft"]}>{t("expert.bundles.inspect.importing")}</p>}
          <ImportEnd inspected={inspected} done={done} busy={action.busy} onImport={() => void run()} onBack={onBack} />
        </>
      )}
    </div>
  );
}

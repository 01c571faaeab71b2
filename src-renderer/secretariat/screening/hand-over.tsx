import { Button } from "antd";
import { useState } from "react";
import type { CandidateId, RoundId } from "#shared/ids.ts";
import type { StoredFinding } from "#shared/ipc/secretariat-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { choosePath } from "#renderer/lib/choose-path.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { FoundMarks } from "#renderer/secretariat/screening/found-marks.tsx";
import styles from "#renderer/secretariat/screening/screening.module.css";
import { WrittenPaths } from "#renderer/secretariat/written-paths.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly round: RoundId;
  readonly candidate: CandidateId;
  readonly findings: readonly StoredFinding[];
}

/** Says that a question of secrecy stops a candidate, and writes the note with which its material is handed over. */
export function HandOver({ round, candidate, findings }: Props) {
  const { t } = useWords();
  const by = useOperator((state) => state.name).trim();
  const [path, setPath] = useState<string>();
  const [refused, setRefused] = useState<Problem>();
  const write = useAction("secrecy/hand-over");
  const run = async (): Promise<void> => {
    const chosen = await choosePath("report-target");
    setRefused(chosen.ok ? undefined : chosen.error);
    const [folder] = chosen.ok ? chosen.value : [];
    if (folder === undefined) return;
    const answer = await write.run({ round, candidate, target: folder.grant, by });
    if (answer.ok) setPath(answer.value.path);
  };
  return (
    <section className={styles["stopped"]} aria-label={t("handOver.title")}>
      <p>
        <strong>✕ {t("handOver.title")}</strong> {t("handOver.lead")}
      </p>
      <FoundMarks round={round} candidate={candidate} findings={findings} />
      <Row>
        <Button disabled={by === ""} loading={write.busy} onClick={() => void run()}>
          {t("handOver.write")}
        </Button>
        {by === "" && <span>{t("ui.person.missing")}</span>}
      </Row>
      <ProblemBox problem={refused ?? write.problem} onDismiss={write.clear} />
      {path !== undefined && (
        <div role="status">
          <p>✓ {t("handOver.written")}</p>
          <WrittenPaths label={t("handOver.files")} paths={[path]} />
        </div>
      )}
    </section>
  );
}

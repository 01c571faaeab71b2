import { Button } from "antd";
import { useState } from "react";
import type { BundleId } from "#shared/ids.ts";
import type { Problem } from "#shared/problem.ts";
import { choosePath } from "#renderer/lib/choose-path.ts";
import { useWords } from "#renderer/lib/language.ts";
import { refusalReport } from "#renderer/lib/refusal-report.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { JobProgress } from "#renderer/ui/job-progress.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import styles from "#renderer/expert/find-volumes.module.css";

interface Props {
  readonly bundle: BundleId;
  readonly onFound?: () => void;
}

/** Lets the expert say on which stick or in which folder the volumes are now. */
export function FindVolumes({ bundle, onFound }: Props) {
  const { t, language } = useWords();
  const [chosen, setChosen] = useState("");
  const [refused, setRefused] = useState<Problem>();
  const [found, setFound] = useState<{ readonly found: number; readonly missing: readonly string[] }>();
  const action = useAction("desk/find-volumes");
  const run = async (): Promise<void> => {
    setRefused(undefined);
    setFound(undefined);
    const choice = await choosePath("volume-source");
    if (!choice.ok) {
      setRefused(choice.error);
      return;
    }
    if (choice.value.length === 0) return;
    setChosen(choice.value.map((one) => one.path).join("; "));
    const answer = await action.run({ bundle, sources: choice.value.map((one) => one.grant) });
    if (!answer.ok) return;
    setFound(answer.value);
    if (answer.value.found > 0) onFound?.();
  };
  return (
    <div className={styles["find"]}>
      <Button loading={action.busy} onClick={() => void run()}>
        {t("expert.volumes.find")}
      </Button>
      {found && (
        <span role="status">
          {t("expert.volumes.found", { total: found.found })}
          {found.missing.length > 0 &&
            t("expert.volumes.stillMissing", { names: found.missing.join(language === "zh" ? "、" : ", ") })}
        </span>
      )}
      <JobProgress busy={action.busy} progress={action.progress} onCancel={action.cancel} />
      <ProblemBox
        problem={refused ?? action.problem}
        report={refusalReport({ desk: "expert", attempt: "desk/find-volumes", files: [bundle, chosen] })}
      />
    </div>
  );
}

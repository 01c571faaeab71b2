import { Button } from "antd";
import { useState } from "react";
import type { BundleId } from "#shared/ids.ts";
import type { SheetsPreview } from "#shared/ipc/paper-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { choosePath, revealPath } from "#renderer/lib/choose-path.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import styles from "#renderer/expert/paper/paper.module.css";

interface Props {
  readonly bundle: BundleId;
  readonly preview: SheetsPreview;
  readonly byHand: boolean;
}

/** Saves what is looked at as a file, in a folder that the expert chooses. */
export function SaveBox({ bundle, preview, byHand }: Props) {
  const { t } = useWords();
  const [problem, setProblem] = useState<Problem>();
  const [path, setPath] = useState<string>();
  const action = useAction("paper/save");
  const save = async (): Promise<void> => {
    setProblem(undefined);
    setPath(undefined);
    const chosen = await choosePath("paper-target");
    if (!chosen.ok) {
      setProblem(chosen.error);
      return;
    }
    const target = chosen.value[0]?.grant;
    if (target === undefined) return;
    const answer = await action.run({ bundle, preview: preview.preview, byHand, target });
    if (answer.ok) setPath(answer.value.path);
  };
  return (
    <>
      <div className={styles["buttons"]}>
        <Button
          size="large"
          disabled={preview.undrawable.length > 0 && !byHand}
          loading={action.busy}
          onClick={() => void save()}
        >
          {t("expert.paper.save.run")}
        </Button>
      </div>
      <p className={styles["soft"]}>{t("expert.paper.save.personal")}</p>
      <ProblemBox problem={problem ?? action.problem} />
      {path !== undefined && (
        <div role="status">
          <p className={styles["path"]}>✓ {t("expert.paper.save.done", { path })}</p>
          <Button onClick={() => void revealPath(path).then(setProblem)}>{t("expert.paper.save.reveal")}</Button>
        </div>
      )}
    </>
  );
}

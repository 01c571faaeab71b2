import { Button } from "antd";
import { useState } from "react";
import type { ChoicePurpose, ChosenPath } from "#shared/ipc/api.ts";
import type { Problem } from "#shared/problem.ts";
import { choosePath } from "#renderer/lib/choose-path.ts";
import { useWords } from "#renderer/lib/language.ts";
import { listed } from "#renderer/lib/listed.ts";
import styles from "#renderer/ui/field.module.css";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";

interface Props {
  readonly purpose: ChoicePurpose;
  /** What is chosen, e.g. 推荐材料文件夹; names the button. */
  readonly label: string;
  readonly chosen: readonly ChosenPath[];
  readonly onChosen: (paths: readonly ChosenPath[]) => void;
  readonly disabled?: boolean;
}

/** Opens the dialog for a purpose and shows what was chosen; closing the dialog changes nothing. */
export function ChooseButton({ purpose, label, chosen, onChosen, disabled = false }: Props) {
  const { t, language } = useWords();
  const [problem, setProblem] = useState<Problem>();
  const choose = async (): Promise<void> => {
    setProblem(undefined);
    const answer = await choosePath(purpose);
    if (!answer.ok) setProblem(answer.error);
    else if (answer.value.length > 0) onChosen(answer.value);
  };
  const paths = listed(
    chosen.map((one) => one.path),
    language,
    "long",
  );
  return (
    <>
      <div className={styles["field"]}>
        <Button disabled={disabled} onClick={() => void choose()}>
          {label}
        </Button>
        <span className={styles["path"]} title={paths}>
          {chosen.length === 0 ? t("ui.choose.nothing") : paths}
        </span>
      </div>
      <ProblemBox problem={problem} onDismiss={() => setProblem(undefined)} />
    </>
  );
}

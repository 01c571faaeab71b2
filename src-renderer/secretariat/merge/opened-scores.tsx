import { Button } from "antd";
import { useEffect } from "react";
import { fileNameOf } from "#shared/file-types.ts";
import type { ChosenPath } from "#shared/ipc/api.ts";
import { useWords } from "#renderer/lib/language.ts";
import { filesOf, forgetOpened, useOpenedFiles } from "#renderer/lib/opened-files.ts";
import styles from "#renderer/secretariat/merge/merge.module.css";
import type { ScoresWait } from "#renderer/secretariat/merge/scores-wait.ts";

interface Props {
  /** Why they wait; undefined where they are looked at at once. */
  readonly wait: ScoresWait | undefined;
  readonly onLook: (files: readonly ChosenPath[]) => void;
}

/** Score files that were opened in the file manager: handed to the check as soon as it can be made, else said what comes first. */
export function OpenedScores({ wait, onLook }: Props) {
  const { t, language } = useWords();
  const accepted = useOpenedFiles((state) => state.accepted);
  const files = filesOf(accepted, "secretariat");
  const isReady = wait === undefined && files.length > 0;
  useEffect(() => {
    if (!isReady) return;
    const ready = filesOf(useOpenedFiles.getState().accepted, "secretariat");
    if (ready.length === 0) return;
    forgetOpened(ready);
    onLook(ready);
  }, [isReady, onLook]);
  if (wait === undefined || files.length === 0) return null;
  const names = files.map(({ path }) => fileNameOf(path)).join(language === "zh" ? "、" : ", ");
  return (
    <p role="status" className={styles["key"]}>
      <span>
        ! {t("merge.opened.waiting", { names })} {t(`merge.opened.first.${wait}`)}
      </span>
      <Button onClick={() => forgetOpened(files)}>{t("merge.opened.leave")}</Button>
    </p>
  );
}

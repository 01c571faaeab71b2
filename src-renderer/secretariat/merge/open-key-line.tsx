import { Button } from "antd";
import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import styles from "#renderer/secretariat/merge/merge.module.css";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";

interface Props {
  readonly round: RoundId;
  /** Keys that the passphrases opened; 0 while unknown. */
  readonly keys: number;
}

/** Says that the key of score files is open, and locks it. */
export function OpenKeyLine({ round, keys }: Props) {
  const { t } = useWords();
  const lock = useAction("keys/lock");
  return (
    <>
      <p className={styles["key"]}>
        <span role="status" className={styles["opened"]}>
          ✓ {keys > 1 ? t("merge.key.openSome", { n: keys }) : t("merge.key.open")} · {t("merge.key.openMeaning")}
        </span>
        <Button loading={lock.busy} onClick={() => void lock.run({ round })}>
          {t("merge.key.lock")}
        </Button>
      </p>
      <ProblemBox problem={lock.problem} onDismiss={lock.clear} />
    </>
  );
}

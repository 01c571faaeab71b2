import { Progress as Bar } from "antd";
import { useEffect, useState } from "react";
import type { Progress } from "#shared/ipc/call.ts";
import { onEvent } from "#renderer/lib/api.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatCount } from "#renderer/lib/numbers.ts";
import styles from "#renderer/secretariat/solidity/solidity.module.css";

/** Where the computing stands; the rest of the program goes on meanwhile. */
export function Computing() {
  const { t } = useWords();
  const [progress, setProgress] = useState<Progress>();
  useEffect(
    () =>
      onEvent((event) => {
        if (event.kind === "progress" && event.progress.call === "solidity/read") setProgress(event.progress);
      }),
    [],
  );
  const doing = t("ui.progress.phases.diagnose");
  const { done, total } = progress ?? { done: 0, total: 0 };
  return (
    <div className={styles["computing"]}>
      <p role="status">{doing}</p>
      <Bar percent={total > 0 ? Math.floor((done / total) * 100) : 0} status="normal" aria-label={doing} />
      {total > 0 && <p>{t("ui.progress.of.panels", { done: formatCount(done), total: formatCount(total) })}</p>}
    </div>
  );
}

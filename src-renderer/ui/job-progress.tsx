import { Button, Progress as Bar } from "antd";
import type { Progress } from "#shared/ipc/call.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatBytes, formatCount } from "#renderer/lib/numbers.ts";
import styles from "#renderer/ui/job-progress.module.css";

interface Props {
  readonly busy: boolean;
  readonly progress: Progress | undefined;
  readonly onCancel: () => void;
}

/** Where a long call stands: bar, done of total, what is being worked on, and a way out. Shows nothing when idle. */
export function JobProgress({ busy, progress, onCancel }: Props) {
  const { t } = useWords();
  if (!busy) return null;
  const show = progress?.unit === "bytes" ? formatBytes : formatCount;
  const total = progress?.total ?? 0;
  const done = progress?.done ?? 0;
  const phase = progress === undefined ? t("ui.progress.starting") : t(`ui.progress.phases.${progress.phase}`);
  return (
    <section className={styles["job"]} aria-label={phase}>
      <div className={styles["line"]} role="status">
        <strong>{phase}</strong>
        {total > 0 && <span>{t("ui.progress.of", { done: show(done), total: show(total) })}</span>}
        <span className={styles["label"]}>{progress?.label}</span>
      </div>
      <Bar percent={total > 0 ? Math.floor((done / total) * 100) : 0} status="normal" aria-label={phase} />
      <Button onClick={onCancel}>{t("ui.progress.cancel")}</Button>
    </section>
  );
}

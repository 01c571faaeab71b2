import { Button, Progress as Bar } from "antd";
import type { ReactNode } from "react";
import type { Progress } from "#shared/ipc/call.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatBytes, formatCount } from "#renderer/lib/numbers.ts";
import { timeLeft } from "#renderer/lib/time-left.ts";
import styles from "#renderer/ui/job-progress.module.css";

interface Props {
  readonly busy: boolean;
  readonly progress: Progress | undefined;
  readonly onCancel: () => void;
  /** Said instead of what is being done, e.g. that it is paused. */
  readonly state?: string;
  /** What that means for the person. */
  readonly meaning?: string;
  /** Buttons before the way out. */
  readonly deeds?: ReactNode;
  /** One thin line, for work that runs beside what the person does. */
  readonly quiet?: boolean;
}

/** Where a long call stands: bar, done of total, rate, time left, what is being worked on, and a way out. Shows nothing when idle. */
export function JobProgress({ busy, progress, onCancel, quiet = false, state, meaning, deeds }: Props) {
  const { t } = useWords();
  if (!busy) return null;
  const doing = progress === undefined ? t("ui.progress.starting") : t(`ui.progress.phases.${progress.phase}`);
  const phase = state ?? doing;
  const total = progress?.total ?? 0;
  const percent = total > 0 ? Math.floor(((progress?.done ?? 0) / total) * 100) : 0;
  return (
    <section className={quiet ? styles["quiet"] : styles["job"]} aria-label={phase}>
      <div className={styles["line"]} role="status">
        <strong>{phase}</strong>
        {progress !== undefined && <Figures progress={progress} />}
      </div>
      <Bar percent={percent} status="normal" aria-label={phase} />
      <div className={styles["deeds"]}>
        {deeds}
        <Button {...(quiet ? { size: "small" as const } : {})} onClick={onCancel}>
          {t("ui.progress.cancel")}
        </Button>
      </div>
      {meaning !== undefined && <p className={styles["meaning"]}>{meaning}</p>}
    </section>
  );
}

function Figures({ progress }: { readonly progress: Progress }) {
  const { t } = useWords();
  const { done, total, unit, files, bytesPerSecond, leftMs, label } = progress;
  const show = unit === "bytes" ? formatBytes : formatCount;
  const left = leftMs === undefined ? undefined : timeLeft(leftMs);
  return (
    <>
      {total > 0 && <span>{t(`ui.progress.of.${unit}`, { done: show(done), total: show(total) })}</span>}
      {files !== undefined && (
        <span>{t("ui.progress.of.files", { done: formatCount(files.done), total: formatCount(files.total) })}</span>
      )}
      {bytesPerSecond !== undefined && <span>{t("ui.progress.rate", { size: formatBytes(bytesPerSecond) })}</span>}
      {left !== undefined && <span className={styles["left"]}>{t(`ui.progress.left.${left.unit}`, left)}</span>}
      <span className={styles["label"]} title={label}>
        {label}
      </span>
    </>
  );
}

import { Button, Progress as Bar } from "antd";
import type { Progress } from "#shared/ipc/call.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatBytes, formatCount } from "#renderer/lib/numbers.ts";
import { timeLeft } from "#renderer/lib/time-left.ts";
import styles from "#renderer/ui/job-progress.module.css";

interface Props {
  readonly busy: boolean;
  readonly progress: Progress | undefined;
  readonly onCancel: () => void;
  /** Holds the work or lets it go on; without it there is no such button. */
  readonly onPause?: (pause: boolean) => void;
  /** A pause was asked for. */
  readonly pausing?: boolean;
  /** What becomes of the work done so far while it is paused. */
  readonly pausedMeaning?: string;
  /** One thin line, for work that runs beside what the person does. */
  readonly quiet?: boolean;
}

/** Where a long call stands: bar, done of total, rate, time left, what is being worked on, and a way out. Shows nothing when idle. */
export function JobProgress({ busy, progress, onCancel, quiet = false, onPause, pausing = false, pausedMeaning }: Props) {
  const { t } = useWords();
  if (!busy) return null;
  const doing = progress === undefined ? t("ui.progress.starting") : t(`ui.progress.phases.${progress.phase}`);
  const isPaused = pausing && progress?.paused === true;
  const phase = isPaused ? t("ui.progress.paused") : pausing ? t("ui.progress.pausing") : doing;
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
        {onPause !== undefined && (
          <Button {...(pausing ? { type: "primary" as const } : {})} onClick={() => onPause(!pausing)}>
            {t(pausing ? "ui.progress.goOn" : "ui.progress.pause")}
          </Button>
        )}
        <Button {...(quiet ? { size: "small" as const } : {})} onClick={onCancel}>
          {t("ui.progress.cancel")}
        </Button>
      </div>
      {isPaused && pausedMeaning !== undefined && <p className={styles["meaning"]}>{pausedMeaning}</p>}
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

import type { IntakeRunRow, RemovedRow } from "#shared/ipc/redelivery-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatCount, formatMoment } from "#renderer/lib/numbers.ts";
import { changeCounts } from "#renderer/secretariat/intake/change-counts.ts";
import styles from "#renderer/secretariat/intake/runs.module.css";

interface Props {
  readonly runs: readonly IntakeRunRow[];
  readonly removed: readonly RemovedRow[];
  readonly open: number | undefined;
  readonly onOpen: (run: number) => void;
}

/** Every intake with what it read and found changed, the newest first; below them who was taken out. */
export function RunList({ runs, removed, open, onOpen }: Props) {
  const { t, language } = useWords();
  const title = t("redelivery.runs.title", { n: runs.length });
  return (
    <nav className={styles["list"]} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {runs.map((run) => {
          const counts = changeCounts(run.changes, t);
          const nothing = t(run.previousAtMs === null ? "redelivery.runs.first" : "redelivery.runs.nothing");
          const files = { files: formatCount(run.files), read: formatCount(run.filesRead) };
          return (
            <li key={run.id}>
              <button
                type="button"
                className={styles["run"]}
                aria-pressed={run.id === open}
                onClick={() => onOpen(run.id)}
              >
                <strong>
                  {formatMoment(run.atMs)} {run.by}
                </strong>
                <small>{t("redelivery.runs.files", files)}</small>
                <span className={styles["counts"]}>
                  {counts.length === 0 ? nothing : counts.map((count) => <span key={count}>{count}</span>)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {removed.length > 0 && (
        <details className={styles["removed"]}>
          <summary>{t("redelivery.remove.list", { n: removed.length })}</summary>
          <ul>
            {removed.map((one) => (
              <li key={one.id}>
                <strong>{one.name}</strong> {one.unitName}
                <br />
                {formatMoment(one.removedAtMs)} {one.removedBy}
                {language === "zh" ? "：" : ": "}
                {one.reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}

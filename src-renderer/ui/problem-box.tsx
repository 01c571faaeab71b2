import { Button } from "antd";
import type { Problem } from "#shared/problem.ts";
import { meaningsOf } from "#shared/words/meanings.ts";
import { useWords } from "#renderer/lib/language.ts";
import { findingText, problemText } from "#renderer/lib/problem-text.ts";
import type { WriteReport } from "#renderer/lib/refusal-report.ts";
import styles from "#renderer/ui/problem-box.module.css";
import { ReportButton } from "#renderer/ui/report-button.tsx";

interface Props {
  readonly problem: Problem | undefined;
  readonly onDismiss?: () => void;
  readonly onRetry?: () => void;
  /** Writes a page about it for the secretariat. */
  readonly report?: WriteReport;
}

/** An expected failure: what happened, what is safe, what to do next. Stays until dismissed; shows nothing without a problem. */
export function ProblemBox({ problem, onDismiss, onRetry, report }: Props) {
  const { t, language } = useWords();
  if (problem === undefined) return null;
  const said = problemText(problem, language);
  const findings = problem.findings ?? [];
  const means = meaningsOf(problem.kind).map((meaning) => meaning[language]);
  return (
    <section role="alert" className={styles["box"]}>
      <h3 className={styles["title"]}>
        <span aria-hidden="true">✕ </span>
        {t("ui.problem.title")}
      </h3>
      <p>{said.says}</p>
      {means.length > 0 && (
        <p>
          {t("ui.problem.means")}{" "}
          {means.map((meaning, at) => (means.length > 1 ? `${at + 1}. ${meaning}` : meaning)).join(" ")}
        </p>
      )}
      <p className={styles["next"]}>{said.next}</p>
      {findings.length > 0 && (
        <ul className={styles["findings"]} aria-label={t("ui.problem.findings")}>
          {findings.map((finding, position) => (
            <li key={position}>
              {findingText(finding, language).says} <span className={styles["place"]}>{finding.at}</span>
            </li>
          ))}
        </ul>
      )}
      <div className={styles["buttons"]}>
        {/* What the person stopped needs no report. */}
        {report !== undefined && problem.kind !== "call/cancelled" && <ReportButton problem={problem} write={report} />}
        {onRetry !== undefined && <Button onClick={onRetry}>{t("ui.problem.retry")}</Button>}
        {onDismiss !== undefined && <Button onClick={onDismiss}>{t("ui.problem.dismiss")}</Button>}
      </div>
    </section>
  );
}

import type { InspectedBundle } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { findingText } from "#renderer/lib/problem-text.ts";
import { SeverityMark } from "#renderer/ui/severity-mark.tsx";
import styles from "#renderer/expert/bundles/import.module.css";

/** What to know before importing: which version is replaced and what is kept, and what the check found. */
export function InspectedNotes({ inspected }: { readonly inspected: InspectedBundle }) {
  const { t, language } = useWords();
  const { replacesVersion, summary, findings } = inspected;
  return (
    <>
      {replacesVersion !== null && (
        <section className={styles["note"]}>
          <h3>ⓘ {t("expert.bundles.erratum.title", { from: replacesVersion, to: summary.version })}</h3>
          <p>{t("expert.bundles.erratum.kept")}</p>
        </section>
      )}
      {findings.length > 0 && (
        <ul className={styles["findings"]} aria-label={t("ui.findings.title")}>
          {findings.map((finding, position) => {
            const said = findingText(finding, language);
            return (
              <li key={position}>
                <SeverityMark severity={finding.severity} />
                <span>
                  {said.says} <strong>{said.next}</strong>
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

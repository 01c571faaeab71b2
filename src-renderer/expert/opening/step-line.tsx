import styles from "#renderer/expert/opening/opening.module.css";
import { useWords } from "#renderer/lib/language.ts";

export type OpeningStep = "recusal" | "pledge" | "rubric";

/** The way into the desk. Whoever sees it has a verified bundle and gave the slip's code. */
const steps = ["verified", "unlocked", "recusal", "pledge", "rubric", "review"] as const;

/** Where the expert is on the way into the desk; what is behind has a sign. */
export function StepLine({ step }: { readonly step: OpeningStep }) {
  const { t } = useWords();
  const here = steps.indexOf(step);
  return (
    <ol className={styles["steps"]} aria-label={t("expert.session.steps.label")}>
      {steps.map((one, at) => (
        <li key={one} className={styles["step"]} aria-current={at === here ? "step" : undefined} data-done={at < here}>
          <span aria-hidden="true">{at < here ? "✓" : at + 1}</span> {t(`expert.session.steps.${one}`)}
          {at < here && <span className={styles["unseen"]}> {t("expert.session.steps.done")}</span>}
        </li>
      ))}
    </ol>
  );
}

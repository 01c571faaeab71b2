import { Button } from "antd";
import { FindVolumes } from "#renderer/expert/find-volumes.tsx";
import type { BackgroundCheck } from "#renderer/expert/use-background-check.ts";
import { volumeNames } from "#renderer/expert/volume-names.ts";
import { useWords } from "#renderer/lib/language.ts";
import { problemText } from "#renderer/lib/problem-text.ts";
import { JobProgress } from "#renderer/ui/job-progress.tsx";
import styles from "#renderer/expert/check-strip.module.css";

/** How the check of the materials on a stick goes, and what it found; nothing when all is well. */
export function CheckStrip({ check }: { readonly check: BackgroundCheck }) {
  const { t, language } = useWords();
  const { action, bundle, volumeStates = [] } = check;
  if (bundle === undefined) return null;
  if (action.busy)
    return (
      <div title={t("expert.volumes.check.title")}>
        <JobProgress quiet busy progress={action.progress} onCancel={action.cancel} />
      </div>
    );
  const dismiss = (
    <Button size="small" onClick={check.dismiss}>
      {t("expert.volumes.check.dismiss")}
    </Button>
  );
  if (action.problem)
    return (
      <div className={styles["strip"]} role="alert">
        <p>
          {t("expert.volumes.check.stopped")} {problemText(action.problem, language).says}
        </p>
        <Button size="small" onClick={check.again}>
          {t("expert.volumes.check.again")}
        </Button>
        {dismiss}
      </div>
    );
  const gone = (["damaged", "missing"] as const).flatMap((state) => {
    const numbers = volumeStates.filter((each) => each.state === state).map(({ number }) => number);
    const volumes = volumeNames(numbers, language, t);
    return numbers.length === 0 ? [] : [t(`expert.volumes.states.${state}`, { volumes })];
  });
  if (gone.length === 0) return null;
  return (
    <div className={styles["strip"]} role="alert">
      <p>✕ {t("expert.volumes.check.trouble", { what: gone.join(language === "zh" ? "，" : ", ") })}</p>
      <FindVolumes bundle={bundle} onFound={check.again} />
      {dismiss}
    </div>
  );
}

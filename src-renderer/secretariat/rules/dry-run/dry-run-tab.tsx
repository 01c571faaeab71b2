import { Segmented } from "antd";
import { useMemo, useState } from "react";
import { dryRun, type DryRunSetup } from "#shared/rules/dry-run/dry-run.ts";
import { useWords } from "#renderer/lib/language.ts";
import { DryRunFigures } from "#renderer/secretariat/rules/dry-run/dry-run-figures.tsx";
import { DryRunSays } from "#renderer/secretariat/rules/dry-run/dry-run-says.tsx";
import { DryRunTable } from "#renderer/secretariat/rules/dry-run/dry-run-table.tsx";
import { DryRunTie } from "#renderer/secretariat/rules/dry-run/dry-run-tie.tsx";
import { useRulesInEdit } from "#renderer/secretariat/rules/edit/rules-in-edit.ts";
import styles from "#renderer/secretariat/rules/rules.module.css";
import { showCategory, useShownCategory } from "#renderer/secretariat/rules/shown-category.ts";

const usual: DryRunSetup = { seed: 1, candidates: 45, experts: 9, recusals: 4, tie: "by-key" };

/** The rules tried on invented scores: who would be in, where the line falls, how a tie would go. */
export function DryRunTab() {
  const { t, language } = useWords();
  const { rules, faults } = useRulesInEdit();
  const [setup, setSetup] = useState(usual);
  const at = Math.min(
    useShownCategory((state) => state.at),
    rules.categories.length - 1,
  );
  const category = rules.categories[at];
  const sound = faults.length === 0;
  const run = useMemo(
    () => (sound && category !== undefined ? dryRun(rules, category, setup) : undefined),
    [sound, rules, category, setup],
  );
  if (run === undefined || category === undefined) {
    return <p role="status">{t("rules.dryRun.faults", { n: faults.length })}</p>;
  }
  return (
    <div className={styles["tried"]}>
      <p className={styles["invented"]}>{t("rules.dryRun.invented")}</p>
      <Segmented
        aria-label={t("rules.edit.category")}
        value={at}
        onChange={(value) => showCategory(value)}
        options={rules.categories.map((one, number) => ({ value: number, label: one.heading[language] }))}
      />
      <DryRunFigures setup={setup} onSetup={setSetup} />
      <DryRunSays run={run} rules={rules} category={category} setup={setup} />
      <DryRunTie run={run} category={category} />
      <DryRunTable run={run} rules={rules} category={category} />
    </div>
  );
}

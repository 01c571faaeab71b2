import { tieKeyText } from "#shared/rules/describe/field-text.ts";
import type { DryRun } from "#shared/rules/dry-run/dry-run.ts";
import { tieSteps } from "#shared/rules/dry-run/tie-steps.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { printHalfUp } from "#shared/scoring/decimal.ts";
import { fractionText } from "#shared/scoring/fraction.ts";
import { useWords } from "#renderer/lib/language.ts";
import { Panel } from "#renderer/ui/panel.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

interface Props {
  readonly run: DryRun;
  readonly category: Category;
}

/** Those with equal scores at the line, and what each step of the tie says of them. */
export function DryRunTie({ run, category }: Props) {
  const { t, language } = useWords();
  const { tied, outcome } = run;
  const between = language === "zh" ? "、" : ", ";
  if (tied.length === 0) return <p role="status">{t("rules.dryRun.noTie")}</p>;
  const steps = tieSteps(outcome, tied);
  const decided = outcome.openSeats === 0;
  return (
    <Panel title={t("rules.dryRun.tieTitle", { names: tied.join(between) })}>
      <PlainTable
        label={t("rules.dryRun.tieSteps")}
        heads={[t("rules.dryRun.step"), ...tied, t("rules.dryRun.verdict")]}
        rows={steps.map(({ key, values, separates }) => {
          const step = category.tieKeys[key];
          return {
            key: String(key),
            cells: [
              `${key + 1}. ${step === undefined ? "" : tieKeyText(step, category.rubric.criteria, language)}`,
              ...values.map(({ value }) => {
                const exact = fractionText(value);
                const shown = printHalfUp(value, 3);
                return exact.includes("/") ? `${shown} (= ${exact})` : shown;
              }),
              t(separates ? "rules.dryRun.separates" : "rules.dryRun.equal"),
            ],
          };
        })}
      />
      <p>
        <strong>
          {decided
            ? t("rules.dryRun.tieDecided", { names: tied.filter((id) => outcome.selected.includes(id)).join(between) })
            : t("rules.dryRun.tieOpen", { group: outcome.tieGroup.join(between), n: outcome.openSeats })}
        </strong>
      </p>
    </Panel>
  );
}

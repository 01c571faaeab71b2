import type { DryRun } from "#shared/rules/dry-run/dry-run.ts";
import type { Category, RuleFile } from "#shared/rules/rule-file.ts";
import type { CandidateOutcome } from "#shared/scoring/category-outcome.ts";
import { printHalfUp } from "#shared/scoring/decimal.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import { placeInDryRun } from "#renderer/secretariat/rules/dry-run/place-in-dry-run.ts";
import styles from "#renderer/secretariat/rules/rules.module.css";
import { Panel } from "#renderer/ui/panel.tsx";
import table from "#renderer/ui/plain-table.module.css";

interface Props {
  readonly run: DryRun;
  readonly rules: RuleFile;
  readonly category: Category;
}

/** All invented candidates in their order, their totals with the dropped ones struck through, and the line. */
export function DryRunTable({ run, rules, category }: Props) {
  const { t } = useWords();
  const { outcome, scores } = run;
  const byId = new Map(outcome.candidates.map((candidate) => [candidate.id, candidate]));
  const ranked = outcome.ordered.flatMap((id) => byId.get(id) ?? []);
  const others = outcome.candidates.filter(({ rank }) => rank === undefined);
  const row = (candidate: CandidateOutcome, at: number) => {
    const place = placeInDryRun(outcome, candidate.id);
    const line = at === category.seats - 1 && place !== "tie";
    const looks = [line ? styles["line"] : "", place === "tie" ? styles["tie"] : ""].join(" ");
    return (
      <tr key={candidate.id} className={looks}>
        <td>{candidate.rank ?? "—"}</td>
        <td>{candidate.id}</td>
        {scores.experts.map((expert, seat) => {
          const total = candidate.totalsTenths[seat];
          const dropped = candidate.dropped.includes(expert);
          return (
            <td key={expert} className={dropped ? (styles["dropped"] ?? "") : ""}>
              {total === undefined ? t("rules.dryRun.recused") : formatTenths(total)}
            </td>
          );
        })}
        <td>{candidate.score === undefined ? "—" : printHalfUp(candidate.score, rules.aggregation.printedDecimals)}</td>
        <td>
          {t(`rules.dryRun.place.${place}`)}
          {line ? ` · ${t("rules.dryRun.line")}` : ""}
        </td>
      </tr>
    );
  };
  return (
    <Panel title={t("rules.dryRun.table")}>
      <div className={styles["scroller"]}>
        <table className={table["table"]} aria-label={t("rules.dryRun.table")}>
          <thead>
            <tr>
              {[
                t("rules.dryRun.rank"),
                t("rules.dryRun.candidate"),
                ...scores.experts,
                t("rules.dryRun.score"),
                t("rules.dryRun.verdict"),
              ].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ranked.map((candidate, at) => row(candidate, at))}
            {others.map((candidate) => row(candidate, -1))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

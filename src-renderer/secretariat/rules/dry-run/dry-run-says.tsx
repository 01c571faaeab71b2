import type { DryRun, DryRunSetup } from "#shared/rules/dry-run/dry-run.ts";
import type { Category, RuleFile } from "#shared/rules/rule-file.ts";
import { neededToRank } from "#shared/scoring/missing-policy.ts";
import { useWords, type Say } from "#renderer/lib/language.ts";
import { Panel } from "#renderer/ui/panel.tsx";

interface Props {
  readonly run: DryRun;
  readonly rules: RuleFile;
  readonly category: Category;
  readonly setup: DryRunSetup;
}

/** What came out, in sentences with numbers. */
export function DryRunSays({ run, rules, category, setup }: Props) {
  const { t, language } = useWords();
  const between = language === "zh" ? "、" : ", ";
  const { outcome, trimChanges, tooFew } = run;
  const trimmed = outcome.candidates.filter(({ aggregate }) => aggregate.trimmingApplied).length;
  const unranked = outcome.candidates.filter(({ status }) => status === "insufficient" || status === "no_score").length;
  const below = outcome.candidates.filter(({ status }) => status === "below-minimum").length;
  const { trim } = rules.aggregation;
  const lines = [
    t("rules.dryRun.selected", {
      selected: outcome.selected.length,
      seats: category.seats,
      vacant: outcome.vacant,
      open: outcome.openSeats,
      reserve: outcome.reserve.length,
    }),
    trim === 0
      ? t("rules.dryRun.noTrim")
      : t("rules.dryRun.trimmed", { trimmed, all: outcome.candidates.length, trim }),
    ...(trim === 0
      ? []
      : [
          trimChanges.onlyWith.length === 0 && trimChanges.onlyWithout.length === 0
            ? t("rules.dryRun.trimSame")
            : t("rules.dryRun.trimChanges", {
                onlyWith: trimChanges.onlyWith.join(between) || "—",
                onlyWithout: trimChanges.onlyWithout.join(between) || "—",
              }),
        ]),
    ...(unranked > 0 ? [t("rules.dryRun.unranked", { n: unranked, needed: neededToRank(rules.panel) })] : []),
    ...(below > 0 ? [t("rules.dryRun.below", { n: below })] : []),
    ...(run.short === undefined ? [] : [shortText(run.short, rules, t, between)]),
    t(category.seatsMayStayVacant ? "rules.dryRun.tooFewVacant" : "rules.dryRun.tooFewNot", { ...tooFew }),
    ...(setup.tie !== "none" && !run.tiePlanted ? [t("rules.dryRun.noTiePlanted")] : []),
  ];
  return (
    <Panel title={t("rules.dryRun.outcome")}>
      <ul>
        {lines.map((line) => (
          <li key={line}>· {line}</li>
        ))}
      </ul>
    </Panel>
  );
}

/** What the rules make of the best candidate when one score too few is left. */
function shortText(short: NonNullable<DryRun["short"]>, rules: RuleFile, t: Say, between: string): string {
  const { candidate, valid, rank, instead } = short;
  const facts = { candidate, valid, needed: rules.panel.minimumValid, rank, instead: instead.join(between) || "—" };
  if (short.fate !== "averaged") return t(`rules.dryRun.short.${short.fate}`, facts);
  return t(`rules.dryRun.short.${short.isSelected ? "averagedIn" : "averagedOut"}`, facts);
}

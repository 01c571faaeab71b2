import type { RuleFile } from "#shared/rules/rule-file.ts";
import { useWords } from "#renderer/lib/language.ts";
import { Tab } from "#renderer/secretariat/rules/tab.tsx";
import { Facts } from "#renderer/ui/facts.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

/** What the round is, until when, and how many seats each category has. */
export function OverviewTab({ rules }: { readonly rules: RuleFile }) {
  const { t, language } = useWords();
  const { deadline, exclusions } = rules;
  const seats = rules.categories.reduce((sum, category) => sum + category.seats, 0);
  return (
    <Tab>
      <Panel title={rules.title[language]}>
        <Facts
          facts={[
            { name: t("rules.overview.year"), value: rules.year },
            { name: t("rules.overview.document"), value: rules.document },
            { name: t("rules.overview.organiser"), value: rules.organiser[language] },
            { name: t("rules.overview.secretariat"), value: rules.secretariat[language] },
            {
              name: t("rules.overview.deadline"),
              value: t(deadline.dayIncluded ? "rules.overview.deadlineIncluded" : "rules.overview.deadlineExcluded", {
                day: deadline.day,
              }),
            },
            { name: t("rules.overview.referenceDay"), value: rules.referenceDay },
            { name: t("rules.overview.formerWinners"), value: exclusions.formerWinnerYears.join("、") },
          ]}
        />
      </Panel>
      <Panel title={`${t("rules.overview.seats")} · ${t("rules.overview.total", { n: seats })}`}>
        <PlainTable
          label={t("rules.overview.seats")}
          heads={[
            t("rules.overview.heading"),
            t("rules.overview.titleGiven"),
            t("rules.overview.seats"),
            t("rules.overview.vacant"),
            t("rules.overview.source"),
          ]}
          rows={rules.categories.map((category) => ({
            key: category.id,
            cells: [
              category.heading[language],
              category.title[language],
              `${category.seats} ${category.countingWord[language]}`,
              t(category.seatsMayStayVacant ? "rules.overview.yes" : "rules.overview.no"),
              category.seatsSource,
            ],
          }))}
        />
      </Panel>
    </Tab>
  );
}

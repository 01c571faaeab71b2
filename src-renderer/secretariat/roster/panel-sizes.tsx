import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { Facts } from "#renderer/ui/facts.tsx";

/** How many experts each category has, against what the rules want. */
export function PanelSizes({ overview }: { readonly overview: RoundOverview }) {
  const { t, language } = useWords();
  const rules = useQuery("rules/read", { round: overview.round });
  const panel = rules.state === "ready" ? rules.value.rules.panel : undefined;
  const said = (n: number): string =>
    panel === undefined || (n >= panel.minimumExperts && n <= panel.maximumExperts)
      ? t("roster.enough", { n })
      : `! ${t("roster.outside", { n, min: panel.minimumExperts, max: panel.maximumExperts })}`;
  return (
    <section aria-label={t("roster.panels")}>
      <Facts
        facts={overview.categories.map((category) => ({
          name: category.title[language],
          value: said(category.experts),
        }))}
      />
    </section>
  );
}

import type { Finding } from "#shared/finding.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { findingText } from "#renderer/lib/problem-text.ts";
import { Facts } from "#renderer/ui/facts.tsx";

interface Props {
  readonly overview: RoundOverview;
  readonly findings: readonly Finding[];
}

/** How many experts each category has, and what the rules say of that number. */
export function PanelSizes({ overview, findings }: Props) {
  const { t, language } = useWords();
  const said = (title: string, n: number): string => {
    const finding = findings.find(({ details }) => details["category"] === title);
    if (n > 0 && finding === undefined) return t("roster.enough", { n });
    if (finding === undefined) return t("roster.nobody");
    const mark = finding.severity === "remark" ? "○" : "!";
    return `${mark} ${t("roster.count", { n })} · ${findingText(finding, language).says}`;
  };
  return (
    <section aria-label={t("roster.panels")}>
      <Facts
        facts={overview.categories.map((category) => ({
          name: category.title[language],
          value: said(category.title.zh, category.experts),
        }))}
      />
    </section>
  );
}

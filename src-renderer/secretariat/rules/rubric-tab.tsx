import type { CommentRequired } from "#shared/rules/comment-required.ts";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import { Tab } from "#renderer/secretariat/rules/tab.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

/** The score form of each category with what its levels mean. */
export function RubricTab({ rules }: { readonly rules: RuleFile }) {
  const { t, language } = useWords();
  const anchors = (criterion: Criterion) => (
    <ul>
      {criterion.anchors.map((anchor) => (
        <li key={anchor.fromTenths}>
          <strong>
            {formatTenths(anchor.fromTenths)}–{formatTenths(anchor.toTenths)} {anchor.label[language]}
          </strong>{" "}
          {anchor.meaning[language]}
        </li>
      ))}
    </ul>
  );
  const needOf = ({ belowTenths, aboveTenths }: CommentRequired): string =>
    [
      ...(belowTenths === undefined ? [] : [t("rules.rubric.commentBelow", { points: formatTenths(belowTenths) })]),
      ...(aboveTenths === undefined ? [] : [t("rules.rubric.commentAbove", { points: formatTenths(aboveTenths) })]),
    ].join(" ");
  return (
    <Tab>
      {rules.categories.map((category) => (
        <Panel
          key={category.id}
          title={`${category.title[language]} · ${t("rules.rubric.total", { n: formatTenths(category.rubric.totalTenths) })}`}
        >
          {category.rubric.commentRequired && <p>{needOf(category.rubric.commentRequired)}</p>}
          <PlainTable
            label={category.title[language]}
            heads={[
              t("rules.rubric.criterion"),
              t("rules.rubric.guide"),
              t("rules.rubric.maximum"),
              t("rules.rubric.step"),
              t("rules.rubric.anchors"),
            ]}
            rows={category.rubric.criteria.map((criterion) => ({
              key: criterion.id,
              cells: [
                criterion.name[language],
                criterion.guide[language],
                formatTenths(criterion.maxTenths),
                formatTenths(criterion.stepTenths),
                anchors(criterion),
              ],
            }))}
          />
        </Panel>
      ))}
    </Tab>
  );
}

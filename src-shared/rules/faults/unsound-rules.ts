import { fieldsOfTest, type Condition } from "#shared/rules/condition.ts";
import { wholeText } from "#shared/rules/describe/field-text.ts";
import { ruleFault, type RuleFault } from "#shared/rules/faults/rule-fault.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import type { Category, RuleFile } from "#shared/rules/rule-file.ts";

/** What a rule file may hold but nobody could mean: asked of every file that is typed in or brought from elsewhere. */
export const unsoundRules = (rules: RuleFile): readonly RuleFault[] => [
  ...panelFaults(rules),
  ...rules.exclusions.formerWinnerYears.flatMap((year) =>
    year >= rules.year ? [ruleFault("exclusions.formerWinnerYears", "formerYear", { year })] : [],
  ),
  ...rules.categories.flatMap((category, at) => categoryFaults(category, `categories.${String(at)}`)),
];

function panelFaults({ panel, aggregation, categories, minimumScoreTenths }: RuleFile): readonly RuleFault[] {
  const { trim, trimMinimum } = aggregation;
  const found: RuleFault[] = [];
  if (trim > 0 && trimMinimum <= 2 * trim) {
    const facts = { minimum: trimMinimum, dropped: 2 * trim, needed: 2 * trim + 1 };
    found.push(ruleFault("aggregation.trimMinimum", "trim", facts));
  }
  if (panel.minimumValid > panel.maximumExperts) {
    found.push(ruleFault("panel.minimumValid", "valid", { valid: panel.minimumValid, most: panel.maximumExperts }));
  }
  const lowest = categories.find(({ rubric }) => (minimumScoreTenths ?? 0) > rubric.totalTenths);
  if (lowest !== undefined) {
    const facts = {
      minimum: wholeText(minimumScoreTenths ?? 0, 10),
      category: lowest.title.zh,
      total: wholeText(lowest.rubric.totalTenths, 10),
    };
    found.push(ruleFault("minimumScoreTenths", "minimum", facts));
  }
  return found;
}

function categoryFaults({ conditions, rubric }: Category, place: string): readonly RuleFault[] {
  const known = new Set(conditions.map(({ id }) => id));
  return [
    ...conditions.flatMap((condition, at) => conditionFaults(condition, `${place}.conditions.${String(at)}.test`)),
    ...rubric.criteria.flatMap((criterion, at) => {
      const own = `${place}.rubric.criteria.${String(at)}`;
      const unknown = criterion.sources.filter((source) => !source.startsWith("§") && !known.has(source));
      return [
        ...unknown.map((id) => ruleFault(`${own}.sources`, "noCondition", { id })),
        ...levelFaults(criterion, `${own}.anchors`),
      ];
    }),
  ];
}

function conditionFaults({ kind, test }: Condition, field: string): readonly RuleFault[] {
  if (test === undefined) return kind === "judged" ? [] : [ruleFault(field, "needsTest")];
  if (kind === "judged") return [ruleFault(field, "noTest")];
  const inPrinciple = test.op === "at-least-or-reason";
  if (kind === "soft" && !inPrinciple) return [ruleFault(field, "softTest")];
  if (kind === "hard" && inPrinciple) return [ruleFault(field, "hardTest")];
  const [one, other] = fieldsOfTest(test);
  if (one === other) return [ruleFault(field, "sameFields")];
  if (inPrinciple && test.floor !== undefined && test.floor > test.threshold) {
    return [ruleFault(field, "floor", { floor: test.floor, threshold: test.threshold })];
  }
  return [];
}

/** The first score of a criterion that stands in no level or in two. */
function levelFaults({ anchors, maxTenths, stepTenths }: Criterion, field: string): readonly RuleFault[] {
  for (let tenths = 0; tenths <= maxTenths; tenths += stepTenths) {
    const levels = anchors.filter(({ fromTenths, toTenths }) => tenths >= fromTenths && tenths <= toTenths).length;
    const points = wholeText(tenths, 10);
    if (levels !== 1) return [ruleFault(field, levels === 0 ? "noBand" : "twoBands", { points })];
  }
  return [];
}

import {
  differenceFrom,
  joinSayings,
  sayConsequence,
  type Consequence,
  type RulesInView,
} from "#shared/rules/consequences/consequence.ts";
import { wholeText } from "#shared/rules/describe/field-text.ts";
import { valueAt } from "#shared/rules/fields/place.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import type { Category, UnitType } from "#shared/rules/rule-file.ts";
import { testSentence } from "#shared/words/rules/condition-words.ts";

const categoryOf = ({ rules, path }: RulesInView): Category | undefined => rules.categories[Number(path.split(".")[1])];
const baseOf = (view: RulesInView): Category | undefined =>
  view.base?.categories.find(({ id }) => id === categoryOf(view)?.id);

const seats: Consequence = (view) => {
  const { rules, language } = view;
  const category = categoryOf(view);
  if (category === undefined) return undefined;
  const total = rules.categories.reduce((sum, each) => sum + each.seats, 0);
  const facts = { seats: category.seats, word: category.countingWord[language], total };
  return joinSayings(language, [
    sayConsequence(language, "seats", facts),
    differenceFrom(language, category.seats, baseOf(view)?.seats),
  ]);
};

const vacant: Consequence = (view) => {
  const category = categoryOf(view);
  const word = category?.seatsMayStayVacant === true ? "vacantYes" : "vacantNo";
  return sayConsequence(view.language, word, { seats: category?.seats ?? 0 });
};

/** How the preset decides the same condition, where it decides otherwise. */
const test: Consequence = (view) => {
  const { language } = view;
  const condition = categoryOf(view)?.conditions[Number(view.path.split(".")[3])];
  if (condition === undefined) return undefined;
  const said = testSentence(condition.test, language);
  const older = baseOf(view)?.conditions.find(({ id }) => id === condition.id);
  const was = older === undefined ? said : testSentence(older.test, language);
  return joinSayings(language, [said, was === said ? undefined : sayConsequence(language, "changed", { was })]);
};

const criterionOf = (view: RulesInView): Criterion | undefined =>
  categoryOf(view)?.rubric.criteria[Number(view.path.split(".")[4])];

const sumTenths = (category: Category | undefined): number =>
  category?.rubric.criteria.reduce((sum, { maxTenths }) => sum + maxTenths, 0) ?? 0;

const weight: Consequence = (view) => {
  const category = categoryOf(view);
  const criterion = criterionOf(view);
  if (category === undefined || criterion === undefined) return undefined;
  const total = category.rubric.totalTenths;
  const percent = Math.round((criterion.maxTenths * 1000) / total) / 10;
  const facts = { percent, sum: wholeText(sumTenths(category), 10), total: wholeText(total, 10) };
  return sayConsequence(view.language, "weight", facts);
};

const steps: Consequence = (view) => {
  const criterion = criterionOf(view);
  if (criterion === undefined || !(criterion.stepTenths > 0)) return undefined;
  return sayConsequence(view.language, "steps", {
    count: Math.floor(criterion.maxTenths / criterion.stepTenths) + 1,
    step: wholeText(criterion.stepTenths, 10),
    max: wholeText(criterion.maxTenths, 10),
  });
};

const rubricSum: Consequence = (view) => {
  const category = categoryOf(view);
  const sum = sumTenths(category);
  const matches = sayConsequence(view.language, sum === category?.rubric.totalTenths ? "matches" : "matchesNot");
  const count = category?.rubric.criteria.length ?? 0;
  return sayConsequence(view.language, "rubricSum", { count, sum: wholeText(sum, 10), matches });
};

const comment =
  (name: "belowTenths" | "aboveTenths"): Consequence =>
  (view) => {
    const tenths = categoryOf(view)?.rubric.commentRequired?.[name];
    if (tenths === undefined) return sayConsequence(view.language, "noComment");
    const words = name === "belowTenths" ? "commentBelow" : "commentAbove";
    return sayConsequence(view.language, words, { points: wholeText(tenths, 10) });
  };

const limits: Consequence = ({ rules, path, language }) => {
  const type = valueAt(rules, path.split(".").slice(0, 2).join(".")) as UnitType | undefined;
  const categories = rules.categories.length;
  const { perCategory, total } = type ?? {};
  if (perCategory === undefined) {
    return total === undefined
      ? sayConsequence(language, "unlimited")
      : sayConsequence(language, "totalOnly", { most: total });
  }
  const product = categories * perCategory;
  if (total === undefined) {
    return sayConsequence(language, "perCategory", { categories, limit: perCategory, most: product });
  }
  const facts = { categories, limit: perCategory, product, total, most: Math.min(product, total) };
  return sayConsequence(language, "perCategoryCapped", facts);
};

/** What seats, conditions, score forms and quotas lead to. */
export const categoryConsequences: Readonly<Record<string, Consequence>> = {
  "categories.*.seats": seats,
  "categories.*.seatsMayStayVacant": vacant,
  "categories.*.conditions.*.test": test,
  "categories.*.rubric.totalTenths": rubricSum,
  "categories.*.rubric.commentRequired.belowTenths": comment("belowTenths"),
  "categories.*.rubric.commentRequired.aboveTenths": comment("aboveTenths"),
  "categories.*.rubric.criteria.*.maxTenths": weight,
  "categories.*.rubric.criteria.*.stepTenths": steps,
  "categories.*.tieKeys": (view) =>
    sayConsequence(view.language, "tieSteps", { count: categoryOf(view)?.tieKeys.length ?? 0 }),
  "unitTypes.*.perCategory": limits,
  "unitTypes.*.total": limits,
};

import type { CategorySolidity } from "#shared/ipc/solidity-calls.ts";
import type { Variation } from "#shared/statistics/sensitivity.ts";
import type { Language } from "#shared/words/sentence.ts";
import type { Say } from "#renderer/lib/language.ts";

/** An expert as lists name one: `E05 张三`. */
export const expertName = ({ experts }: Pick<CategorySolidity, "experts">, id: string): string =>
  `${id} ${experts.find((expert) => expert.id === id)?.name ?? ""}`.trim();

/** A criterion's name. */
export const criterionName = ({ criteria }: CategorySolidity, id: string, language: Language): string =>
  criteria.find((criterion) => criterion.id === id)?.name[language] ?? id;

/** Another way of counting, in words. */
export function describeVariation(
  variation: Variation,
  category: CategorySolidity,
  t: Say,
  language: Language,
): string {
  switch (variation.kind) {
    case "without-expert":
      return t("solidity.variation.withoutExpert", { name: expertName(category, variation.id) });
    case "without-criterion":
      return t("solidity.variation.withoutCriterion", { name: criterionName(category, variation.id, language) });
    case "weight":
      return t(variation.percent > 0 ? "solidity.variation.more" : "solidity.variation.less", {
        name: criterionName(category, variation.id, language),
      });
    case "method":
      return t(`solidity.variation.${variation.id}`);
  }
}

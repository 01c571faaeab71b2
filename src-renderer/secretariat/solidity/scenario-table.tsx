import type { CategorySolidity } from "#shared/ipc/solidity-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { describeVariation } from "#renderer/secretariat/solidity/describe-variation.ts";
import { seatCount } from "#renderer/secretariat/solidity/figures.ts";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

/** The ways of counting that would change a seat, with who would enter and who would leave. */
export function ScenarioTable({ category }: { readonly category: CategorySolidity }) {
  const { t, language } = useWords();
  const { scenarios } = category.diagnosis;
  const changing = scenarios
    .filter(({ entering, leaving }) => entering.length + leaving.length > 0)
    .toSorted((a, b) => b.moved - a.moved);
  const names = new Map(category.candidates.map(({ id, name }) => [id, name]));
  const list = (ids: readonly (typeof category.candidates)[number]["id"][]): string =>
    ids.map((id) => names.get(id) ?? id).join(language === "zh" ? "、" : ", ");
  const rest = scenarios.length - changing.length;
  return (
    <section aria-label={t("solidity.scenarios.title")}>
      <h3>{t("solidity.scenarios.title")}</h3>
      {changing.length > 0 && (
        <PlainTable
          label={t("solidity.scenarios.title")}
          heads={[
            t("solidity.scenarios.way"),
            t("solidity.scenarios.moved"),
            t("solidity.scenarios.entering"),
            t("solidity.scenarios.leaving"),
          ]}
          rows={changing.map(({ variation, moved, entering, leaving }) => {
            const way = describeVariation(variation, category, t, language);
            return { key: way, cells: [way, seatCount(moved), list(entering), list(leaving)] };
          })}
        />
      )}
      <p>
        {changing.length === 0 ? t("solidity.scenarios.none", { n: rest }) : t("solidity.scenarios.same", { n: rest })}
      </p>
    </section>
  );
}

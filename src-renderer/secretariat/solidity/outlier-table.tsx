import type { CategorySolidity } from "#shared/ipc/solidity-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { expertName } from "#renderer/secretariat/solidity/describe-variation.ts";
import { figure, signed } from "#renderer/secretariat/solidity/figures.ts";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

/** Scores for their experts to confirm or explain, the largest difference first. */
export function OutlierTable({ category }: { readonly category: CategorySolidity }) {
  const { t } = useWords();
  const { outliers } = category.diagnosis;
  if (outliers === null) return <p>{t("solidity.says.cellsNone")}</p>;
  if (outliers.length === 0) return <p>{t("solidity.says.noCells")}</p>;
  const sorted = outliers.toSorted((a, b) => Math.abs(b.score - b.expected) - Math.abs(a.score - a.expected));
  const named = new Map(category.candidates.map((candidate) => [candidate.id, candidate]));
  return (
    <section aria-label={t("solidity.part.cells")}>
      <p>{t("solidity.caution.cells")}</p>
      <PlainTable
        label={t("solidity.part.cells")}
        heads={(["name", "unit", "expert", "given", "expected", "difference", "z"] as const).map((column) =>
          t(`solidity.column.${column}`),
        )}
        rows={sorted.map(({ candidate, expert, score, expected, z }) => ({
          key: `${expert} ${candidate}`,
          cells: [
            named.get(candidate)?.name ?? candidate,
            named.get(candidate)?.unit ?? "",
            expertName(category, expert),
            figure(score, 1),
            figure(expected, 1),
            signed(score - expected, 1),
            signed(z, 1),
          ],
        }))}
      />
    </section>
  );
}

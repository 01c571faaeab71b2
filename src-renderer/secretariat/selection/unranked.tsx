import { useWords } from "#renderer/lib/language.ts";
import type { CutLineCategory } from "#renderer/secretariat/selection/cut-line-category.ts";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

/** Candidates without enough valid scores: named, never ranked, never counted as 0. */
export function Unranked({ candidates }: { readonly candidates: CutLineCategory["unranked"] }) {
  const { t } = useWords();
  if (candidates.length === 0) return null;
  return (
    <section aria-label={t("selection.unranked.title")}>
      <h3>{t("selection.unranked.title")}</h3>
      <PlainTable
        label={t("selection.unranked.title")}
        heads={[t("selection.column.name"), t("selection.column.unit"), t("selection.column.state")]}
        rows={candidates.map((candidate) => ({
          key: candidate.id,
          cells: [candidate.name, candidate.unit, t(`selection.unranked.${candidate.reason}`, { n: candidate.valid })],
        }))}
      />
    </section>
  );
}

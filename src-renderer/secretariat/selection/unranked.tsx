import type { CutLine } from "#shared/ipc/merge-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import type { CutLineCategory } from "#renderer/secretariat/selection/cut-line-category.ts";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

interface Props {
  readonly candidates: CutLineCategory["unranked"];
  readonly policy: CutLine["missing"]["policy"];
}

/** Candidates without enough valid scores: named, never ranked, never counted as 0. */
export function Unranked({ candidates, policy }: Props) {
  const { t } = useWords();
  if (candidates.length === 0) return null;
  const words = policy === "panel-review" ? "freeze.unranked" : "selection.unranked";
  return (
    <section aria-label={t("selection.unranked.title")}>
      <h3>{t("selection.unranked.title")}</h3>
      <PlainTable
        label={t("selection.unranked.title")}
        heads={[t("selection.column.name"), t("selection.column.unit"), t("selection.column.state")]}
        rows={candidates.map((candidate) => ({
          key: candidate.id,
          cells: [candidate.name, candidate.unit, t(`${words}.${candidate.reason}`, { n: candidate.valid })],
        }))}
      />
    </section>
  );
}

import type { ShortList } from "#shared/ipc/freeze-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/selection/selection.module.css";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

/** Who has too few valid scores, and what the rules make of each: said before the freeze, without any score. */
export function ShortCandidates({ list }: { readonly list: ShortList }) {
  const { t, language } = useWords();
  const { candidates, needed, policy, isDeclared } = list;
  if (candidates.length === 0) return <p>{t("freeze.none", { needed })}</p>;
  return (
    <>
      <p>
        {t(`freeze.lead.${policy}`, { n: candidates.length, needed })}
        {isDeclared ? "" : ` ${t("freeze.unsaid")}`}
      </p>
      <div className={styles["short"]} role="region" aria-label={t("freeze.table")} tabIndex={0}>
        <PlainTable
          label={t("freeze.table")}
          heads={[
            t("freeze.category"),
            t("selection.column.name"),
            t("selection.column.unit"),
            t("freeze.valid"),
            t("freeze.what"),
          ]}
          rows={candidates.map(({ id, name, unit, categoryTitle, valid, fate }) => ({
            key: id,
            cells: [
              categoryTitle[language],
              name,
              unit,
              `${String(valid)} / ${String(needed)}`,
              t(`freeze.fate.${fate}`, { n: valid }),
            ],
          }))}
        />
      </div>
    </>
  );
}

import type { RoundOverview, ScreeningRow, StoredFinding } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/screening/screening.module.css";
import { SavedFilters } from "#renderer/secretariat/screening/saved-filters.tsx";
import { showCategory, useScreening } from "#renderer/secretariat/screening/store.ts";
import { UnitList } from "#renderer/secretariat/screening/unit-list.tsx";

interface Props {
  readonly overview: RoundOverview;
  readonly rows: readonly ScreeningRow[];
  readonly overQuota: readonly StoredFinding[];
}

/** Categories with how many are decided, units with their quotas; each narrows the list. */
export function SidePane({ overview, rows, overQuota }: Props) {
  const { t, language } = useWords();
  const category = useScreening((state) => state.category);
  const decided = rows.filter((row) => row.decision !== null).length;
  return (
    <nav className={styles["side"]} aria-label={t("screening.side.title")}>
      <SavedFilters round={overview.round} />
      <h2>{t("screening.side.categories")}</h2>
      <ul>
        <li>
          <button
            type="button"
            className={styles["choice"]}
            aria-pressed={category === undefined}
            onClick={() => showCategory(undefined)}
          >
            <span>{t("desk.allCategories")}</span>
            <small>{t("screening.side.decided", { decided, total: rows.length })}</small>
            <meter min={0} max={rows.length} value={decided} aria-hidden="true" />
          </button>
        </li>
        {overview.categories.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className={styles["choice"]}
              aria-pressed={category === one.id}
              onClick={() => showCategory(one.id)}
            >
              <span>{one.title[language]}</span>
              <small>
                {t("screening.side.decided", { decided: one.nominated - one.undecided, total: one.nominated })} ·{" "}
                {t("screening.side.seats", { n: one.seats })}
              </small>
              <meter min={0} max={one.nominated} value={one.nominated - one.undecided} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <UnitList overview={overview} rows={rows} overQuota={overQuota} />
    </nav>
  );
}

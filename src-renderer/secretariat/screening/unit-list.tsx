import { Button, Input } from "antd";
import { useState } from "react";
import type { RoundOverview, ScreeningRow, StoredFinding } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { loadInitials, matchesName } from "#renderer/lib/name-search.ts";
import { go } from "#renderer/lib/route.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import styles from "#renderer/secretariat/screening/screening.module.css";
import { countUnits, type Quota } from "#renderer/secretariat/screening/screening-view.ts";
import { showUnit, useScreening } from "#renderer/secretariat/screening/store.ts";

interface Props {
  readonly overview: RoundOverview;
  readonly rows: readonly ScreeningRow[];
  readonly overQuota: readonly StoredFinding[];
}

const isOver = ({ nominated, limit }: Quota): boolean => nominated > limit;

/** Units with what they nominated against what they may; over quota says by how many. */
export function UnitList({ overview, rows, overQuota }: Props) {
  const { t, language } = useWords();
  const [query, setQuery] = useState("");
  const [initials, setInitials] = useState<(text: string) => string>();
  const open = useScreening((state) => state.unit);
  const rules = useQuery("rules/read", { round: overview.round });
  const units = countUnits(rows, rules.state === "ready" ? rules.value.rules : undefined, overQuota);
  const shown = units.filter((unit) => matchesName(query, unit.name, initials));
  const search = (text: string): void => {
    setQuery(text);
    if (initials === undefined) void loadInitials().then((loaded) => setInitials(() => loaded));
  };
  const nameOf = ({ category }: Quota): string =>
    category === undefined
      ? t("screening.side.quotaTotal")
      : (overview.categories.find((one) => one.id === category)?.title[language] ?? category);
  return (
    <>
      <h2>{t("screening.side.units", { n: units.length })}</h2>
      <Input
        allowClear
        size="small"
        aria-label={t("screening.side.search")}
        placeholder={t("screening.side.search")}
        value={query}
        onChange={(event) => search(event.target.value)}
      />
      <ul>
        <li>
          <button
            type="button"
            className={styles["choice"]}
            aria-pressed={open === undefined}
            onClick={() => showUnit(undefined)}
          >
            <span>{t("screening.side.allUnits")}</span>
          </button>
        </li>
        {shown.map((unit) => (
          <li key={unit.unit}>
            <button
              type="button"
              className={styles["choice"]}
              aria-pressed={open === unit.unit}
              onClick={() => showUnit(unit.unit)}
            >
              <span>{unit.name}</span>
              <small>{t("screening.side.nominated", { n: unit.nominated })}</small>
              {unit.quotas.map((quota) => (
                <span key={quota.category ?? "total"} className={styles["quota"]}>
                  <small title={nameOf(quota)}>{nameOf(quota)}</small>
                  <small>{t("screening.side.quota", { n: quota.nominated, limit: quota.limit })}</small>
                  <meter min={0} max={quota.limit} value={quota.nominated} aria-hidden="true" />
                  {isOver(quota) && (
                    <strong className={styles["over"]}>
                      ✕ {t("screening.side.over", { n: quota.nominated - quota.limit })}
                    </strong>
                  )}
                </span>
              ))}
            </button>
            {open === unit.unit && unit.quotas.some(isOver) && (
              <Button size="small" onClick={() => go("secretariat", overview.round, "papers", "quota", unit.unit)}>
                {t("screening.side.choose")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

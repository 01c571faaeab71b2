import { Tabs } from "antd";
import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { FindingCounts } from "#renderer/secretariat/papers/finding-counts.tsx";
import { MaterialCounts } from "#renderer/secretariat/papers/material-counts.tsx";
import { OutcomeTable } from "#renderer/secretariat/papers/outcome-table.tsx";
import styles from "#renderer/secretariat/papers/papers.module.css";
import { UnitCounts } from "#renderer/secretariat/papers/unit-counts.tsx";
import { WriteReport } from "#renderer/secretariat/papers/write-report.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";

/** The preliminary check counted: by category, unit type, region and unit, findings and files. */
export function StatisticsView({ round }: { readonly round: RoundId }) {
  const { t, language } = useWords();
  const statistics = useQuery("screening-papers/statistics", { round });
  return (
    <div className={styles["view"]}>
      <WriteReport round={round} />
      <Loaded query={statistics}>
        {(counted) => {
          const { categories, unitTypes, regions, units, total } = counted;
          const tabs = [
            {
              key: "categories",
              children: (
                <OutcomeTable
                  label={t("papers.tabs.categories")}
                  rows={categories.map(({ id, title, ...counts }) => ({ key: id, name: title[language], counts }))}
                  total={total}
                />
              ),
            },
            {
              key: "unitTypes",
              children: (
                <OutcomeTable
                  label={t("papers.tabs.unitTypes")}
                  rows={unitTypes.map(({ id, name, units: n, ...counts }) => ({
                    key: id ?? "",
                    name: `${name?.[language] ?? t("papers.unknownType")}${t("papers.ofUnits", { n })}`,
                    counts,
                  }))}
                  total={total}
                />
              ),
            },
            {
              key: "regions",
              children: (
                <OutcomeTable
                  label={t("papers.tabs.regions")}
                  rows={regions.map(({ name, ...counts }) => ({
                    key: name ?? "",
                    name: name ?? t("papers.unknownRegion"),
                    counts,
                  }))}
                  total={total}
                />
              ),
            },
            { key: "units", children: <UnitCounts round={round} units={units} /> },
            { key: "findings", children: <FindingCounts findings={counted.findings} /> },
            { key: "materials", children: <MaterialCounts materials={counted.materials} /> },
          ] as const;
          return (
            <Tabs
              className={styles["tabs"] ?? ""}
              tabBarGutter={16}
              items={tabs.map(({ key, children }) => ({
                key,
                label: t(`papers.tabs.${key}`),
                children:
                  key === "units" ? (
                    <div className={styles["full"]}>{children}</div>
                  ) : (
                    <div className={styles["part"]} tabIndex={0} role="region" aria-label={t(`papers.tabs.${key}`)}>
                      {children}
                    </div>
                  ),
              }))}
            />
          );
        }}
      </Loaded>
    </div>
  );
}

import type { TableColumnsType } from "antd";
import type { CategorySolidity } from "#shared/ipc/solidity-calls.ts";
import type { CandidateDiagnosis } from "#shared/statistics/diagnosis.ts";
import { useWords, type Say } from "#renderer/lib/language.ts";
import { figure, percent, signed } from "#renderer/secretariat/solidity/figures.ts";
import { FillTable } from "#renderer/ui/fill-table.tsx";

type Row = CandidateDiagnosis & { readonly name: string; readonly unit: string };

const standings = ["always-in", "depends", "always-out"] as const;

const byNumber =
  (value: (row: Row) => number | null) =>
  (a: Row, b: Row): number =>
    (value(a) ?? Infinity) - (value(b) ?? Infinity);

const columnsOf = (t: Say): TableColumnsType<Row> => {
  const number = (
    key: "rank" | "score" | "margin" | "median" | "deviation" | "count" | "share" | "withoutOne" | "fairRank",
    widthPx: number,
    value: (row: Row) => number | null,
    text: (row: Row) => string,
  ): TableColumnsType<Row>[number] => ({
    key,
    title: t(`solidity.column.${key}`),
    width: widthPx,
    align: "right",
    render: (_: unknown, row: Row) => text(row),
    sorter: byNumber(value),
  });
  return [
    number(
      "rank",
      72,
      ({ rank }) => rank,
      ({ rank }) => figure(rank, 0),
    ),
    { key: "name", title: t("solidity.column.name"), width: 108, dataIndex: "name" },
    number(
      "score",
      76,
      ({ score }) => score,
      ({ score }) => figure(score, 2),
    ),
    number(
      "margin",
      84,
      ({ margin }) => margin,
      ({ margin }) => signed(margin, 2),
    ),
    number(
      "count",
      78,
      ({ count }) => count,
      ({ count }) => figure(count, 0),
    ),
    number(
      "median",
      82,
      ({ median }) => median,
      ({ median }) => figure(median, 1),
    ),
    number(
      "deviation",
      66,
      ({ deviation }) => deviation,
      ({ deviation }) => figure(deviation, 1),
    ),
    {
      key: "range",
      title: t("solidity.column.range"),
      width: 90,
      align: "right",
      render: (_: unknown, { low, high }: Row) => `${figure(low, 1)}–${figure(high, 1)}`,
    },
    number(
      "share",
      84,
      ({ share }) => share,
      ({ share, standing }) => (standing === "unranked" ? "–" : percent(share)),
    ),
    {
      key: "ranks",
      title: t("solidity.column.ranks"),
      width: 76,
      align: "right",
      render: (_: unknown, { ranks }: Row) => (ranks === null ? "–" : `${String(ranks.low)}–${String(ranks.high)}`),
    },
    number(
      "withoutOne",
      76,
      ({ withoutOne }) => withoutOne,
      ({ withoutOne, standing }) => (standing === "unranked" ? "–" : percent(withoutOne)),
    ),
    number(
      "fairRank",
      76,
      ({ fairRank }) => fairRank,
      ({ fairRank }) => figure(fairRank, 0),
    ),
    {
      key: "standing",
      title: t("solidity.column.standing"),
      width: 100,
      render: (_: unknown, { standing }: Row) => t(`solidity.standing.${standing}`),
    },
  ];
};

/** All candidates with their figures: searchable by name, unit and pinyin initials, sortable by every figure. */
export function CandidateTable({ category }: { readonly category: CategorySolidity }) {
  const { t } = useWords();
  const rows = category.diagnosis.candidates.map((candidate, at): Row => ({
    ...candidate,
    name: category.candidates[at]?.name ?? "",
    unit: category.candidates[at]?.unit ?? "",
  }));
  return (
    <FillTable
      label={t("solidity.part.candidates")}
      rows={rows}
      columns={columnsOf(t)}
      rowKey={({ id }) => id}
      searchText={({ name, unit }) => `${name} ${unit}`}
      filters={[
        {
          id: "standing",
          label: t("solidity.column.standing"),
          choices: standings.map((value) => ({ value, text: t(`solidity.standing.${value}`) })),
          holds: ({ standing }, value) => standing === value,
        },
      ]}
      minWidthPx={1068}
    />
  );
}

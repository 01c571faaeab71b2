import type { TableColumnsType } from "antd";
import type { CandidateState, DeskOverview } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import { go } from "#renderer/lib/route.ts";
import { FillTable } from "#renderer/ui/fill-table.tsx";

/** Every candidate with the own total or why there is none; a row opens the candidate. */
export function TotalsTable({ overview }: { readonly overview: DeskOverview }) {
  const { t, language } = useWords();
  const titles = new Map(overview.categories.map((category) => [category.id, category.title[language]]));
  const columns: TableColumnsType<CandidateState> = [
    { title: t("expert.sealing.name"), dataIndex: "name" },
    { title: t("expert.sealing.category"), render: (_, row) => titles.get(row.category), width: "30%" },
    {
      title: t("expert.sealing.total"),
      width: "22%",
      sorter: (a, b) => (a.totalTenths ?? -1) - (b.totalTenths ?? -1),
      render: (_, row) => {
        if (row.state === "recused") return `⊘ ${t("expert.review.list.marks.recused")}`;
        if (row.state === "abstained") return `◇ ${t("expert.review.list.marks.abstained")}`;
        return row.totalTenths === null ? `○ ${t("expert.sealing.counts.missing")}` : formatTenths(row.totalTenths);
      },
    },
  ];
  return (
    <FillTable
      label={t("expert.sealing.totals")}
      rows={overview.candidates}
      columns={columns}
      rowKey={(row) => row.id}
      searchText={(row) => `${row.name} ${row.unitName}`}
      onOpen={(row) => go("expert", overview.seat.bundle, "review", row.id)}
    />
  );
}

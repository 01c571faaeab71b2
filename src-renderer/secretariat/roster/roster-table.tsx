import type { TableColumnsType } from "antd";
import type { Expert } from "#shared/domain/expert.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { compareText } from "#renderer/lib/compare-text.ts";
import { useWords } from "#renderer/lib/language.ts";
import { FillTable } from "#renderer/ui/fill-table.tsx";

interface Props {
  readonly experts: readonly Expert[];
  readonly categories: RoundOverview["categories"];
}

/** All experts with the categories that they judge. */
export function RosterTable({ experts, categories }: Props) {
  const { t, language } = useWords();
  const titleOf = (id: string): string => categories.find((category) => category.id === id)?.title[language] ?? id;
  const columns: TableColumnsType<Expert> = [
    { title: t("roster.number"), dataIndex: "id", width: 90, sorter: (a, b) => compareText(a.id, b.id) },
    { title: t("roster.name"), dataIndex: "name", width: 120, sorter: (a, b) => compareText(a.name, b.name) },
    { title: t("roster.unit"), dataIndex: "unit", sorter: (a, b) => compareText(a.unit, b.unit) },
    { title: t("roster.jobTitle"), dataIndex: "title", width: 130 },
    { title: t("roster.field"), dataIndex: "field", width: 150 },
    {
      title: t("roster.categories"),
      render: (_, expert) =>
        expert.categories.length === categories.length
          ? t("desk.allCategories")
          : expert.categories.map(titleOf).join("、"),
    },
  ];
  return (
    <FillTable
      label={t("roster.title")}
      rows={experts}
      columns={columns}
      rowKey={(expert) => expert.id}
      filters={[
        {
          id: "category",
          label: t("roster.categories"),
          choices: categories.map((category) => ({ value: category.id, text: category.title[language] })),
          holds: (expert, value) => expert.categories.some((id) => id === value),
        },
      ]}
      searchText={(expert) => `${expert.name} ${expert.unit} ${expert.id}`}
    />
  );
}

import { Button, type TableColumnsType } from "antd";
import type { ReactNode } from "react";
import type { Expert } from "#shared/domain/expert.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { compareText } from "#renderer/lib/compare-text.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/roster/page.module.css";
import { panelNames } from "#renderer/secretariat/roster/panel-names.ts";
import { FillTable } from "#renderer/ui/fill-table.tsx";

interface Props {
  readonly experts: readonly Expert[];
  readonly categories: RoundOverview["categories"];
  readonly tools: ReactNode;
  readonly onEdit: (expert: Expert) => void;
  readonly onRemove: (expert: Expert) => void;
}

/** All experts with the categories that they judge, and the deeds on each. */
export function RosterTable({ experts, categories, tools, onEdit, onRemove }: Props) {
  const { t, language } = useWords();
  const columns: TableColumnsType<Expert> = [
    { title: t("roster.number"), dataIndex: "id", width: 76, sorter: (a, b) => compareText(a.id, b.id) },
    { title: t("roster.name"), dataIndex: "name", width: 110, sorter: (a, b) => compareText(a.name, b.name) },
    { title: t("roster.unit"), dataIndex: "unit", sorter: (a, b) => compareText(a.unit, b.unit) },
    { title: t("roster.jobTitle"), dataIndex: "title", width: 120 },
    { title: t("roster.field"), dataIndex: "field", width: 130 },
    {
      title: t("roster.categories"),
      render: (_, expert) => panelNames(expert.categories, categories, t("desk.allCategories"), language),
    },
    {
      width: language === "zh" ? 224 : 252,
      render: (_, expert) => (
        <div className={styles["deeds"]}>
          <Button aria-label={`${t("roster.edit")} ${expert.id}`} onClick={() => onEdit(expert)}>
            {t("roster.edit")}
          </Button>
          <Button aria-label={`${t("roster.remove")} ${expert.id}`} onClick={() => onRemove(expert)}>
            {t("roster.remove")}
          </Button>
        </div>
      ),
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
      tools={tools}
    />
  );
}

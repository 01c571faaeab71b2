import type { TableColumnsType } from "antd";
import type { CategoryAssignment } from "#shared/ipc/roster-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { matrixRows, type MatrixRow } from "#renderer/secretariat/roster/matrix-rows.ts";
import styles from "#renderer/secretariat/roster/page.module.css";
import { FillTable } from "#renderer/ui/fill-table.tsx";

const marks = { judges: "●", recused: "⊘", none: "" } as const;
const expertPx = 84;
const namePx = 240;

/** Candidates against experts: who judges, who is recused, and how many each has. */
export function AssignmentMatrix({ assignment }: { readonly assignment: CategoryAssignment }) {
  const { t } = useWords();
  const { rows, loads } = matrixRows(assignment);
  const columns: TableColumnsType<MatrixRow> = [
    { title: t("assignment.candidate"), width: namePx, fixed: "left", dataIndex: "name" },
    { title: t("assignment.count"), width: 76, align: "center", dataIndex: "judges" },
    ...assignment.experts.map((expert, at): TableColumnsType<MatrixRow>[number] => ({
      key: expert.id,
      width: expertPx,
      align: "center",
      title: (
        <span className={styles["head"]} title={expert.name}>
          <span>{expert.id}</span>
          <span>{expert.name}</span>
          <span className={styles["sum"]}>{t("assignment.load", { n: loads[at] ?? 0 })}</span>
        </span>
      ),
      render: (_, row) => {
        const standing = row.standings[at] ?? "none";
        if (standing === "none") return "";
        return (
          <span role="img" aria-label={t(`assignment.${standing}`)} title={t(`assignment.${standing}`)}>
            {marks[standing]}
          </span>
        );
      },
    })),
  ];
  return (
    <FillTable
      label={t("assignment.matrix")}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.id}
      searchText={(row) => row.name}
      minWidthPx={namePx + 76 + expertPx * assignment.experts.length}
      tools={<span className={styles["soft"]}>{`● ${t("assignment.judges")}　⊘ ${t("assignment.recused")}`}</span>}
    />
  );
}

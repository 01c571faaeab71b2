import { Segmented, type TableColumnsType } from "antd";
import { useState } from "react";
import type { Outcome } from "#shared/domain/candidate.ts";
import type { ScreeningRow } from "#shared/ipc/secretariat-calls.ts";
import type { BulkPlan, LeftOutWhy } from "#shared/screening/plan-bulk.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/screening/bulk.module.css";
import { FillTable } from "#renderer/ui/fill-table.tsx";

interface Props {
  readonly rows: readonly ScreeningRow[];
  readonly plan: BulkPlan;
  readonly outcome: Outcome;
}

interface PreviewRow {
  readonly key: string;
  readonly name: string;
  readonly unitName: string;
  readonly text: string;
  readonly note: string;
}

type View = "willChange" | "leftOut";

/** Exactly who would change from what to what, and who would not and why. */
export function BulkPreview({ rows, plan, outcome }: Props) {
  const { t } = useWords();
  const [view, setView] = useState<View>("willChange");
  const known = new Map(rows.map((row) => [row.id, row]));
  const rowOf = (candidate: ScreeningRow["id"], text: string, note = ""): PreviewRow => {
    const row = known.get(candidate);
    const name = row === undefined ? candidate : `${row.number} ${row.name}`;
    return { key: candidate, name, unitName: row?.unitName ?? "", text, note };
  };
  const to = t(`desk.decision.${outcome}`);
  const fromTo = (before: Outcome | null): string =>
    t("bulk.fromTo", { from: t(`desk.decision.${before ?? "undecided"}`), to });
  const why = (reason: LeftOutWhy): string => t(`bulk.why.${reason}`);
  const shown =
    view === "willChange"
      ? plan.changes.map(({ candidate, before, warnings }) =>
          rowOf(candidate, fromTo(before), warnings === 0 ? "" : t("bulk.warnings", { n: warnings })),
        )
      : plan.leftOut.map((one) => rowOf(one.candidate, why(one.why)));
  const columns: TableColumnsType<PreviewRow> = [
    { title: t("bulk.column.candidate"), render: (_, { name }) => name },
    { title: t("bulk.column.unit"), width: 230, render: (_, { unitName }) => unitName },
    {
      title: t(view === "willChange" ? "bulk.column.change" : "bulk.column.why"),
      width: 270,
      render: (_, { text, note }) => (
        <>
          {text} {note !== "" && <small className={styles["warning"]}>{note}</small>}
        </>
      ),
    },
  ];
  const counts = { willChange: plan.changes.length, leftOut: plan.leftOut.length };
  return (
    <section className={styles["preview"]} aria-label={t("bulk.preview")}>
      <Segmented<View>
        aria-label={t("bulk.preview")}
        value={view}
        onChange={setView}
        options={(["willChange", "leftOut"] as const).map((value) => ({
          value,
          label: t(`bulk.${value}`, { n: counts[value] }),
        }))}
      />
      <div className={styles["room"]}>
        <FillTable
          label={t(`bulk.${view}`, { n: counts[view] })}
          rows={shown}
          columns={columns}
          rowKey={({ key }) => key}
          minWidthPx={640}
        />
      </div>
    </section>
  );
}

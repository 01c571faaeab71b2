import type { TableColumnsType } from "antd";
import type { RoundId } from "#shared/ids.ts";
import type { ChangeRow, IntakeRunRow } from "#shared/ipc/redelivery-calls.ts";
import { compareText } from "#renderer/lib/compare-text.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { changedThing, describeSide } from "#renderer/secretariat/describe-change.ts";
import { changeKinds } from "#renderer/secretariat/intake/change-counts.ts";
import styles from "#renderer/secretariat/intake/runs.module.css";
import { OldVersion } from "#renderer/secretariat/old-version.tsx";
import { FillTable } from "#renderer/ui/fill-table.tsx";
import { Loaded } from "#renderer/ui/loaded.tsx";

interface Props {
  readonly round: RoundId;
  readonly run: IntakeRunRow;
}

/** What one intake found otherwise than the one before: whom, what, from what to what. Searchable by unit and candidate. */
export function ChangeTable({ round, run }: Props) {
  const { t, language } = useWords();
  const query = useQuery("intake/changes", { round, run: run.id });
  const columns: TableColumnsType<ChangeRow> = [
    {
      title: t("redelivery.list.candidate"),
      width: 200,
      sorter: (a, b) => compareText(a.candidateName, b.candidateName),
      render: (_, row) => (
        <>
          <strong>{row.candidateName}</strong>
          <small className={styles["unit"]}>{row.unitName}</small>
        </>
      ),
    },
    {
      title: t("redelivery.list.what"),
      width: 210,
      render: (_, row) => (
        <>
          {t(`redelivery.kinds.${row.kind}`)}
          <span className={styles["unit"]}>{changedThing(row, t, language)}</span>
        </>
      ),
    },
    {
      title: t("redelivery.list.before"),
      render: (_, row) => (
        <span className={styles["side"]}>
          {describeSide(row.before, row.kind, t)}
          <OldVersion round={round} change={row} />
        </span>
      ),
    },
    {
      title: t("redelivery.list.after"),
      render: (_, row) => <span className={styles["side"]}>{describeSide(row.after, row.kind, t)}</span>,
    },
  ];
  const searched = (row: ChangeRow): string =>
    `${row.candidateName} ${row.unitName} ${row.place} ${changedThing(row, t, language)}`;
  return (
    <Loaded query={query}>
      {(rows) =>
        rows.length === 0 ? (
          <p role="status">✓ {t(run.previousAtMs === null ? "redelivery.list.first" : "redelivery.list.none")}</p>
        ) : (
          <FillTable
            label={t("redelivery.list.title", { at: formatMoment(run.atMs) })}
            rows={rows}
            columns={columns}
            rowKey={(row) => String(row.id)}
            minWidthPx={760}
            searchText={searched}
            filters={[
              {
                id: "kind",
                label: t("redelivery.list.kind"),
                choices: changeKinds.map((value) => ({ value, text: t(`redelivery.kinds.${value}`) })),
                holds: (row, value) => row.kind === value,
              },
            ]}
          />
        )
      }
    </Loaded>
  );
}

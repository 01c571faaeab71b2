import { Button, type TableColumnsType } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { SheetReading } from "#shared/intake/sheet-reading.ts";
import type { MappingRow } from "#shared/ipc/table-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { listed } from "#renderer/lib/listed.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { MapColumns } from "#renderer/secretariat/intake/map-columns.tsx";
import { MappingList } from "#renderer/secretariat/intake/mapping-list.tsx";
import styles from "#renderer/secretariat/intake/tables.module.css";
import { Loaded } from "#renderer/ui/loaded.tsx";
import { FillTable } from "#renderer/ui/fill-table.tsx";

interface Props {
  readonly round: RoundId;
  /** Before the first intake there is nothing to show unless a delivery was refused. */
  readonly isFirst?: boolean;
  /** Takes the delivery in again; absent while no folder is chosen. */
  readonly onRun?: () => void;
}

const keyOf = ({ book, sheet }: SheetReading): string => `${book}/${sheet}`;
const order = ["nothing", "mapping", "meaning"] as const;

/** Every sheet of the last delivery with how it was read, those not read first; its columns can be assigned by hand. */
export function TablesView({ round, isFirst = false, onRun }: Props) {
  const query = useQuery("intake/tables", { round });
  if (isFirst && (query.state !== "ready" || query.value.tables.length === 0)) return null;
  return <Loaded query={query}>{(known) => <Tables round={round} {...known} {...(onRun && { onRun })} />}</Loaded>;
}

interface TablesProps extends Props {
  readonly tables: readonly SheetReading[];
  readonly mappings: readonly MappingRow[];
}

function Tables({ round, tables, mappings, onRun }: TablesProps) {
  const { t, language } = useWords();
  const [open, setOpen] = useState<SheetReading>();
  const readBy = ({ by, mapping }: SheetReading): string => {
    const made = mappings.find(({ id }) => id === mapping);
    if (by !== "mapping" || made === undefined) return t(`tables.by.${by === "nothing" ? "nothing" : "meaning"}`);
    return t("tables.by.mapping", { by: made.madeBy, at: formatMoment(made.madeAtMs) });
  };
  const columns: TableColumnsType<SheetReading> = [
    { title: t("tables.list.table"), width: 220, render: (_, row) => keyOf(row) },
    { title: t("tables.list.unit"), width: 116, render: (_, row) => (row.unit === "" ? "—" : row.unit) },
    {
      title: t("tables.list.by"),
      width: 160,
      render: (_, row) => <span className={styles[row.by]}>{readBy(row)}</span>,
    },
    { title: t("tables.list.rows"), width: 132, render: (_, row) => row.rows },
    {
      title: t("tables.list.columns"),
      render: (_, row) =>
        listed(
          row.columns.map(({ meaning }) => t(`tables.fields.${meaning}`)),
          language,
        ),
    },
    {
      title: "",
      width: 156,
      render: (_, row) => (
        <Button size="small" aria-label={`${t("tables.list.open")} ${keyOf(row)}`} onClick={() => setOpen(row)}>
          {t("tables.list.open")}
        </Button>
      ),
    },
  ];
  return (
    <div className={styles["view"]}>
      <p>{t("tables.lead")}</p>
      {tables.length === 0 ? (
        <p role="status">{t("tables.none")}</p>
      ) : (
        <FillTable
          label={t("tables.title")}
          rows={tables.toSorted((a, b) => order.indexOf(a.by) - order.indexOf(b.by))}
          columns={columns}
          rowKey={keyOf}
          minWidthPx={980}
          searchText={(row) => `${keyOf(row)} ${row.unit}`}
        />
      )}
      <MappingList round={round} mappings={mappings} />
      {open !== undefined && (
        <MapColumns
          key={keyOf(open)}
          round={round}
          reading={open}
          canRun={onRun !== undefined}
          onMapped={() => onRun?.()}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

import { Table, type TableColumnsType, type TableProps } from "antd";
import { useState, type KeyboardEvent, type ReactNode } from "react";
import { useWords } from "#renderer/lib/language.ts";
import { matchesName } from "#renderer/lib/name-search.ts";
import { useTextSize } from "#renderer/lib/text-size.ts";
import styles from "#renderer/ui/fill-table.module.css";
import { moveAmongRows } from "#renderer/ui/move-among-rows.ts";
import { columnWidths } from "#renderer/ui/column-widths.ts";
import { filterRows, TableFilters, type ChosenFilters, type TableFilter } from "#renderer/ui/table-filters.tsx";
import { TableSearch, useInitials } from "#renderer/ui/table-search.tsx";
import { useSize } from "#renderer/ui/use-size.ts";

interface Props<Row extends object> {
  /** Names the table for those who cannot see it. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: TableColumnsType<Row>;
  readonly rowKey: (row: Row) => string;
  /** What the search looks through; without it there is no search. */
  readonly searchText?: (row: Row) => string;
  /** Choices beside the search. */
  readonly filters?: readonly TableFilter<Row>[];
  /** Stands at the right of the search, e.g. buttons; a function is told which rows are shown. */
  readonly tools?: ReactNode | ((shown: readonly Row[]) => ReactNode);
  /** What is searched for and chosen, when it is kept outside. */
  readonly choice?: TableChoice;
  readonly onChoice?: (choice: TableChoice) => void;
  readonly onOpen?: (row: Row) => void;
  readonly openKey?: string | undefined;
  readonly rowSelection?: NonNullable<TableProps<Row>["rowSelection"]>;
  readonly rowClassName?: (row: Row) => string;
  /** Sum of the column widths; the table scrolls sideways below it. */
  readonly minWidthPx?: number;
}

/** What a person asked a table for. */
export interface TableChoice {
  readonly query: string;
  readonly chosen: ChosenFilters;
}

/** From this many rows on only those in sight are drawn. */
const virtualFrom = 200;
const scrollBarPx = 16;
const selectionPx = 32;

const width = (wanted: number | string | undefined): { width?: number | string } =>
  wanted === undefined ? {} : { width: wanted };

/** A table that fills its room and scrolls inside it: sortable, searchable by name, unit and pinyin initials, with its count. */
export function FillTable<Row extends object>(props: Props<Row>) {
  const { t } = useWords();
  const [frame, { widthPx, heightPx }] = useSize<HTMLDivElement>();
  const size = useTextSize((state) => state.size);
  const [own, setOwn] = useState<TableChoice>({ query: "", chosen: {} });
  const { query, chosen } = props.choice ?? own;
  const choose = props.onChoice ?? setOwn;
  const initials = useInitials(query);
  const { searchText, onOpen, rowKey, filters = [] } = props;
  const filtered = filterRows(props.rows, filters, chosen);
  const shown =
    searchText === undefined ? filtered : filtered.filter((row) => matchesName(query, searchText(row), initials));
  const total = props.rows.length;
  // Widths are meant for the standard text size.
  const wanted = props.columns.map(({ width }) => (typeof width === "number" ? (width * size) / 16 : width));
  const virtual = shown.length > virtualFrom;
  const roomPx = Math.max(widthPx - scrollBarPx - (props.rowSelection === undefined ? 0 : selectionPx), 0);
  const widths = virtual ? columnWidths(wanted, roomPx) : wanted;
  const columns = props.columns.map((column, at) => ({ ...column, ...width(widths[at]) }));
  const minWidthPx = virtual ? columnWidths(wanted, roomPx).reduce((sum, each) => sum + each, 0) : props.minWidthPx;
  return (
    <section className={styles["table"]} aria-label={props.label}>
      <div className={styles["tools"]}>
        {searchText !== undefined && <TableSearch query={query} onQuery={(next) => choose({ query: next, chosen })} />}
        <TableFilters filters={filters} chosen={chosen} onChoose={(next) => choose({ query, chosen: next })} />
        <span role="status">
          {shown.length === total
            ? t("ui.table.count", { total })
            : t("ui.table.shown", { shown: shown.length, total })}
        </span>
        {typeof props.tools === "function" ? props.tools(shown) : props.tools}
      </div>
      <div ref={frame} className={styles["room"]}>
        <Table<Row>
          size="small"
          pagination={false}
          showSorterTooltip={false}
          dataSource={[...shown]}
          columns={columns}
          rowKey={rowKey}
          virtual={virtual}
          scroll={{
            y: Math.max(heightPx - size * 2.6, 80),
            ...(minWidthPx === undefined ? {} : { x: minWidthPx }),
          }}
          {...(props.rowSelection === undefined ? {} : { rowSelection: props.rowSelection })}
          locale={{
            emptyText: (
              <span className={styles["empty"]}>{total === 0 ? t("ui.table.empty") : t("ui.table.nothingFound")}</span>
            ),
          }}
          rowClassName={(row) =>
            `${props.rowClassName?.(row) ?? ""} ${rowKey(row) === props.openKey ? (styles["open"] ?? "") : ""}`
          }
          onRow={(row) =>
            onOpen === undefined
              ? {}
              : {
                  tabIndex: 0,
                  className: styles["row"],
                  onClick: () => onOpen(row),
                  onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
                    if (event.target !== event.currentTarget) return;
                    if (event.key === "Enter") onOpen(row);
                    else if (moveAmongRows(event.currentTarget, event.key)) event.preventDefault();
                  },
                }
          }
        />
      </div>
    </section>
  );
}

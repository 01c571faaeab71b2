import { Select } from "antd";
import { useWords } from "#renderer/lib/language.ts";

/** One choice above a table: only rows for which it holds stay. */
export interface TableFilter<Row> {
  readonly id: string;
  /** What is chosen, e.g. the category. */
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
  readonly holds: (row: Row, value: string) => boolean;
}

/** The chosen value by filter id; a filter without one lets every row through. */
export type ChosenFilters = Readonly<Record<string, string>>;

/** Rows that every chosen filter lets through. */
export const filterRows = <Row,>(
  rows: readonly Row[],
  filters: readonly TableFilter<Row>[],
  chosen: ChosenFilters,
): readonly Row[] =>
  rows.filter((row) =>
    filters.every(({ id, holds }) => {
      const value = chosen[id] ?? "";
      return value === "" || holds(row, value);
    }),
  );

interface Props<Row> {
  readonly filters: readonly TableFilter<Row>[];
  readonly chosen: ChosenFilters;
  readonly onChoose: (chosen: ChosenFilters) => void;
}

/** The choices above a table. A table's own filter signs cannot be reached by keyboard. */
export function TableFilters<Row>({ filters, chosen, onChoose }: Props<Row>) {
  const { t } = useWords();
  return filters.map(({ id, label, choices }) => (
    <Select
      key={id}
      aria-label={label}
      popupMatchSelectWidth={false}
      value={chosen[id] ?? ""}
      onChange={(value) => onChoose({ ...chosen, [id]: value })}
      options={[
        { value: "", label: t("ui.table.all", { what: label }) },
        ...choices.map(({ value, text }) => ({ value, label: text })),
      ]}
    />
  ));
}

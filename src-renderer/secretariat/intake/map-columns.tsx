import { Checkbox, Input, InputNumber, Select } from "antd";
import { useId, useState } from "react";
import { mappingFault, nominationColumns } from "#shared/intake/column-mapping.ts";
import { meaningsAt, previewGrid, type SheetReading } from "#shared/intake/sheet-reading.ts";
import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { listed } from "#renderer/lib/listed.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { chosenTwice, shownColumns, withChoice } from "#renderer/secretariat/intake/column-choices.ts";
import styles from "#renderer/secretariat/intake/tables.module.css";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

interface Props {
  readonly round: RoundId;
  readonly reading: SheetReading;
  /** Whether the delivery can be taken in again at once. */
  readonly canRun: boolean;
  readonly onMapped: () => void;
  readonly onClose: () => void;
}

/** The columns of a table with sample values, each to be assigned to what it is about. */
export function MapColumns({ round, reading, canRun, onMapped, onClose }: Props) {
  const { t, language } = useWords();
  const id = useId();
  const map = useAction("intake/map-columns");
  const [unit, setUnit] = useState(reading.unit);
  const [{ topRow, depth, columns }, setChosen] = useState<Pick<SheetReading, "topRow" | "depth" | "columns">>(reading);
  const { book, sheet } = reading;
  const setHeads = (top: number, rows: number): void =>
    setChosen({ topRow: top, depth: rows, columns: meaningsAt(previewGrid(reading), top, rows) });
  const twice = chosenTwice(columns);
  const fault = mappingFault(columns);
  const missing = [
    ...(fault === "name-missing" ? [t("tables.assign.needsName")] : []),
    ...(fault === "too-few" ? [t("tables.assign.needsMore")] : []),
    ...(twice === undefined ? [] : [t("tables.assign.twice", { field: t(`tables.fields.${twice}`) })]),
  ];
  const run = async (by: string): Promise<void> => {
    const answer = await map.run({ round, book, sheet, unit: unit.trim(), topRow, depth, columns: [...columns], by });
    if (!answer.ok) return;
    onClose();
    onMapped();
  };
  return (
    <DeedDialog
      open
      wide
      title={t("tables.assign.title", { book, sheet })}
      consequence={t(canRun ? "tables.assign.consequence" : "tables.assign.laterConsequence")}
      deed={t(canRun ? "tables.assign.run" : "tables.assign.runLater")}
      busy={map.busy}
      problem={map.problem}
      missing={missing}
      onDo={(by) => void run(by)}
      onClose={onClose}
    >
      <div className={styles["fields"]}>
        <Field id={`${id}-unit`} label={t("tables.assign.unit")}>
          <Input id={`${id}-unit`} value={unit} maxLength={200} onChange={(event) => setUnit(event.target.value)} />
        </Field>
        <Field id={`${id}-top`} label={t(depth === 0 ? "tables.assign.firstRow" : "tables.assign.topRow")}>
          <InputNumber
            id={`${id}-top`}
            min={1}
            max={24}
            precision={0}
            value={topRow + 1}
            onChange={(value) => setHeads((value ?? 1) - 1, depth)}
          />
        </Field>
        {depth > 0 && (
          <Field id={`${id}-depth`} label={t("tables.assign.depth")}>
            <InputNumber
              id={`${id}-depth`}
              min={1}
              max={3}
              precision={0}
              value={depth}
              onChange={(value) => setHeads(topRow, value ?? 1)}
            />
          </Field>
        )}
        <Checkbox
          className={styles["headless"] ?? ""}
          checked={depth === 0}
          onChange={({ target }) => setHeads(topRow, target.checked ? 0 : 1)}
        >
          {t("tables.assign.headless")}
        </Checkbox>
      </div>
      {depth === 0 && <p>{t("tables.assign.headlessMeaning")}</p>}
      <div className={styles["columns"]} tabIndex={0} role="region" aria-label={t("tables.assign.columns")}>
        <PlainTable
          label={t("tables.assign.columns")}
          heads={[
            t("tables.assign.column"),
            t("tables.assign.head"),
            t("tables.assign.samples"),
            t("tables.assign.means"),
          ]}
          rows={shownColumns(reading, topRow, depth).map(({ column, letter, head, samples }) => ({
            key: letter,
            cells: [
              letter,
              head === "" ? "—" : head,
              listed(samples, language, "long"),
              <Select
                key="means"
                className={styles["means"] ?? ""}
                aria-label={t("tables.assign.meansOf", { column: letter })}
                showSearch={{ optionFilterProp: "label" }}
                allowClear
                placeholder={t("tables.assign.unread")}
                value={columns.find((each) => each.column === column)?.meaning}
                options={nominationColumns.map((value) => ({ value, label: t(`tables.fields.${value}`) }))}
                onChange={(value) => setChosen({ topRow, depth, columns: withChoice(columns, column, value) })}
              />,
            ],
          }))}
        />
      </div>
    </DeedDialog>
  );
}

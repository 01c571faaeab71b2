import { Button } from "antd";
import type { PaperComparison } from "#shared/ipc/paper-entry-calls.ts";
import { cellField } from "#shared/paper-entry/compare-sheets.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import { shownValue } from "#renderer/secretariat/merge/paper/field-value.ts";
import { PaperSays } from "#renderer/secretariat/merge/paper/paper-says.tsx";
import styles from "#renderer/secretariat/merge/paper/paper.module.css";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

interface Props {
  readonly row: PaperComparison["rows"][number];
  readonly criteria: readonly Criterion[];
  readonly locked: boolean;
  readonly onSettle: (field: string, value: string) => void;
}

/** One sheet with its differing cells, and what the paper says of each; all cells where the written total is not the sum. */
export function ComparedSheetCard({ row, criteria, locked, onSettle }: Props) {
  const { t, language } = useWords();
  const { fields, sumTenths, sumQuestion, sumSettled, isOpen } = row.compared;
  const shown = fields.filter(
    ({ field, value, settled }) =>
      value === undefined ||
      settled !== undefined ||
      (sumQuestion !== null && field !== "comment" && field !== "standing"),
  );
  const text = (field: string, value: string): string =>
    shownValue(field, value, (word) =>
      t(word === "blank" ? "paperEntry.compare.blank" : `paperEntry.standing.${word}`),
    );
  const written = fields.find(({ field }) => field === "written")?.value ?? "";
  const names = new Map<string, string>([
    ["standing", t("paperEntry.typing.standing")],
    ["written", t("paperEntry.typing.written")],
    ["comment", t("paperEntry.typing.comment")],
    ["reason", t("paperEntry.typing.reason")],
    ...criteria.map(({ id, name }): [string, string] => [cellField(id), name[language]]),
  ]);
  return (
    <article
      className={`${styles["card"] ?? ""} ${isOpen ? "" : (styles["settled"] ?? "")}`}
      aria-label={`${row.number} ${row.name}`}
    >
      <h3>
        {isOpen ? "○" : "✓"} {row.number} {row.name}（{row.unitName}）
      </h3>
      {shown.length > 0 && (
        <PlainTable
          label={row.name}
          heads={[
            t("paperEntry.compare.field"),
            t("paperEntry.list.first"),
            t("paperEntry.list.second"),
            t("paperEntry.compare.paper"),
          ]}
          rows={shown.map((one) => {
            const name = names.get(one.field) ?? one.field;
            const says = { one, name, candidate: row.name, locked };
            return {
              key: one.field,
              cells: [
                name,
                text(one.field, one.first),
                text(one.field, one.second),
                <PaperSays key="says" {...says} onSettle={(value) => onSettle(one.field, value)} />,
              ],
            };
          })}
        />
      )}
      {sumQuestion !== null && (
        <p className={styles["look"]}>
          {t("paperEntry.compare.odd", {
            written: written === "" ? t("paperEntry.typing.noTotal") : formatTenths(Number(written)),
            sum: formatTenths(sumTenths ?? 0),
          })}
          {sumSettled === undefined ? (
            <Button disabled={locked} onClick={() => onSettle("sum", sumQuestion)}>
              {t("paperEntry.compare.sheetWrong")}
            </Button>
          ) : (
            <strong>{t("paperEntry.compare.sheetWrongDone", { by: sumSettled.by })}</strong>
          )}
        </p>
      )}
    </article>
  );
}

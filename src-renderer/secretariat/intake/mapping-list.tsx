import { Button } from "antd";
import type { RoundId } from "#shared/ids.ts";
import type { MappingRow } from "#shared/ipc/table-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { listed } from "#renderer/lib/listed.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import styles from "#renderer/secretariat/intake/tables.module.css";
import { PlainTable } from "#renderer/ui/plain-table.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";

interface Props {
  readonly round: RoundId;
  readonly mappings: readonly MappingRow[];
}

/** Everything that people assigned, who did it when, and what was removed. */
export function MappingList({ round, mappings }: Props) {
  const { t, language } = useWords();
  const by = useOperator((state) => state.name).trim();
  const forget = useAction("intake/forget-mapping");
  if (mappings.length === 0) return null;
  const title = t("tables.mappings.title", { n: mappings.length });
  return (
    <details className={styles["mappings"]}>
      <summary>{title}</summary>
      <ProblemBox problem={forget.problem} onDismiss={forget.clear} />
      <PlainTable
        label={title}
        heads={[
          t("tables.mappings.for"),
          t("tables.list.columns"),
          t("tables.mappings.made"),
          t("tables.mappings.state"),
        ]}
        rows={mappings.map((row) => ({
          key: String(row.id),
          cells: [
            <span key="for">
              {row.unit === "" ? t("tables.mappings.several") : row.unit}
              <small>
                {row.book} / {row.sheet}
              </small>
            </span>,
            listed(
              row.columns.map(({ meaning }) => t(`tables.fields.${meaning}`)),
              language,
            ),
            `${row.madeBy} ${formatMoment(row.madeAtMs)}`,
            row.removedAtMs === null ? (
              <span key="state">
                {t("tables.mappings.inForce")}{" "}
                <Button
                  size="small"
                  disabled={by === "" || forget.busy}
                  aria-label={t("tables.mappings.removeOf", { unit: row.unit === "" ? row.book : row.unit })}
                  onClick={() => void forget.run({ round, mapping: row.id, by })}
                >
                  {t("tables.mappings.remove")}
                </Button>
              </span>
            ) : (
              t("tables.mappings.removed", { by: row.removedBy ?? "", at: formatMoment(row.removedAtMs) })
            ),
          ],
        }))}
      />
    </details>
  );
}

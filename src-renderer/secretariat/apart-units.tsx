import { Button } from "antd";
import type { RoundId } from "#shared/ids.ts";
import type { ApartRow } from "#shared/ipc/unit-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import styles from "#renderer/secretariat/unit-names.module.css";
import { PlainTable } from "#renderer/ui/plain-table.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";

interface Props {
  readonly round: RoundId;
  readonly apart: readonly ApartRow[];
  readonly by: string;
}

/** Pairs of names that people said are two units, with who said so and why, each to be revoked. */
export function ApartUnits({ round, apart, by }: Props) {
  const { t } = useWords();
  const revoke = useAction("units/apart-revoke");
  if (apart.length === 0) return null;
  const title = t("checked.apart.title", { n: apart.length });
  return (
    <section className={styles["content"]} aria-label={title}>
      <h3>{title}</h3>
      <PlainTable
        label={title}
        heads={[
          t("unitNames.first"),
          t("unitNames.other"),
          t("checked.apart.why"),
          t("unitNames.by"),
          t("unitNames.deed"),
        ]}
        rows={apart.map((row) => ({
          key: String(row.id),
          cells: [
            row.one,
            row.other,
            row.reason,
            `${row.decidedBy} ${formatMoment(row.decidedAtMs)}`,
            <Button
              key="revoke"
              size="small"
              disabled={by === "" || revoke.busy}
              aria-label={t("checked.apart.revokeOf", { one: row.one, other: row.other })}
              onClick={() => void revoke.run({ round, id: row.id, by })}
            >
              {t("checked.apart.revoke")}
            </Button>,
          ],
        }))}
      />
      <ProblemBox problem={revoke.problem} onDismiss={revoke.clear} />
    </section>
  );
}

import { Button } from "antd";
import type { RoundId } from "#shared/ids.ts";
import type { OverQuota } from "#shared/screening/unit-choice.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { go } from "#renderer/lib/route.ts";
import styles from "#renderer/secretariat/papers/papers.module.css";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

interface Props {
  readonly round: RoundId;
  readonly over: readonly OverQuota[];
  readonly quotaName: (category: OverQuota["category"]) => string;
  readonly onChoose: (over: OverQuota) => void;
}

/** Each exceeded quota: by how many, whether its unit was told, and the way to record its answer. */
export function OverTable({ round, over, quotaName, onChoose }: Props) {
  const { t } = useWords();
  const asked = ({ lastAskedAtMs, unit }: OverQuota) =>
    lastAskedAtMs === null ? (
      <>
        <span className={styles["warning"]}>{t("quota.never")}</span>{" "}
        <Button size="small" onClick={() => go("secretariat", round, "papers", "notices", unit)}>
          {t("quota.toNotice")}
        </Button>
      </>
    ) : (
      t("quota.askedAt", { at: formatMoment(lastAskedAtMs) })
    );
  return (
    <PlainTable
      label={t("quota.over", { n: over.length })}
      heads={(["unit", "category", "count", "excess", "asked", "deed"] as const).map((head) => t(`quota.${head}`))}
      rows={over.map((one) => ({
        key: `${one.unit} ${one.category ?? ""}`,
        cells: [
          one.unitName,
          quotaName(one.category),
          `${String(one.number)} / ${String(one.limit)}`,
          <strong key="excess" className={styles["over"]}>
            {t("quota.excessOf", { n: one.excess })}
          </strong>,
          asked(one),
          <Button key="choose" size="small" onClick={() => onChoose(one)}>
            {t("quota.open")}
          </Button>,
        ],
      }))}
    />
  );
}

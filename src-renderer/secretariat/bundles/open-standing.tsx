import { Button } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { StandingRow } from "#shared/ipc/screening-desk-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { go } from "#renderer/lib/route.ts";
import styles from "#renderer/secretariat/bundles/standing.module.css";
import { ExceptStanding } from "#renderer/secretariat/bundles/except-standing.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";

interface Props {
  readonly round: RoundId;
  readonly rows: readonly StandingRow[];
}

/** Decisions that have to be looked at before a bundle is built, each with the way to it, and the exceptions so far. */
export function OpenStanding({ round, rows }: Props) {
  const { t } = useWords();
  const [excepting, setExcepting] = useState(false);
  const open = rows.filter(({ exception }) => exception === null);
  const visit = ({ candidate }: StandingRow): void => go("secretariat", round, "screening", candidate);
  return (
    <>
      {open.length > 0 && (
        <Panel title={`! ${t("standing.title", { n: open.length })}`}>
          <p>{t("standing.meaning")}</p>
          <div className={styles["rows"]}>
            <PlainTable
              label={t("standing.title", { n: open.length })}
              heads={(["candidate", "unit", "decision", "why"] as const).map((head) => t(`standing.${head}`))}
              rows={open.map((row) => ({
                key: row.candidate,
                cells: [
                  <Button key="open" type="link" size="small" onClick={() => visit(row)}>
                    {t("standing.open", { name: row.name })}
                  </Button>,
                  row.unitName,
                  t(`desk.decision.${row.decision}`),
                  <strong key="why" className={styles["mark"]}>
                    {t(`redelivery.mark.${row.why}`)}
                  </strong>,
                ],
              }))}
            />
          </div>
          <div>
            <Button onClick={() => setExcepting(true)}>{t("standing.except")}</Button>
          </div>
          {excepting && <ExceptStanding round={round} rows={open} onClose={() => setExcepting(false)} />}
        </Panel>
      )}
      <Exceptions rows={rows} />
    </>
  );
}

function Exceptions({ rows }: Pick<Props, "rows">) {
  const { t } = useWords();
  const said = rows.flatMap(({ candidate, name, exception }) =>
    exception === null ? [] : [{ candidate, name, ...exception }],
  );
  if (said.length === 0) return null;
  return (
    <details className={styles["excepted"]}>
      <summary>{t("standing.excepted", { n: said.length })}</summary>
      <ul>
        {said.map(({ candidate, name, reason, by, atMs }) => (
          <li key={candidate}>{t("standing.exceptedText", { name, reason, by, at: formatMoment(atMs) })}</li>
        ))}
      </ul>
    </details>
  );
}

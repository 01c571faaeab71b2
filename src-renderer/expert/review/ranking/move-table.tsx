import { useId, useRef } from "react";
import type { Criterion } from "#shared/rules/rubric.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import type { OwnPlace } from "#renderer/expert/review/own-ranking.ts";
import { outcomeOf, type Move } from "#renderer/expert/review/ranking/move-places.ts";
import { MoveLine } from "#renderer/expert/review/ranking/move-line.tsx";
import type { Tenths } from "#renderer/expert/review/ranking/plan-move.ts";
import styles from "#renderer/expert/review/ranking/move-dialog.module.css";

interface Props {
  readonly criteria: readonly Criterion[];
  readonly current: Tenths;
  readonly texts: Readonly<Record<string, string>>;
  readonly move: Move;
  readonly places: readonly OwnPlace[];
  readonly beforeTenths: number;
  /** Null while an entry is empty or refused. */
  readonly totalTenths: number | null;
  readonly onType: (criterion: string, text: string) => void;
}

/** The proposal, before and after per criterion, and where it leads. */
export function MoveTable(props: Props) {
  const { t } = useWords();
  const table = useRef<HTMLTableElement>(null);
  const outcomeId = useId();
  const { beforeTenths, totalTenths } = props;
  const outcome = totalTenths === null ? undefined : outcomeOf(props.places, props.move, totalTenths);
  const goOn = (from: HTMLInputElement): void => {
    const fields = [...(table.current?.querySelectorAll("input") ?? [])];
    fields[(fields.indexOf(from) + 1) % fields.length]?.focus();
  };
  return (
    <>
      <p className={styles["soft"]}>{t("expert.review.ranking.move.least")}</p>
      <table ref={table} className={styles["table"]} aria-describedby={outcomeId}>
        <thead>
          <tr>
            <th>{t("expert.review.ranking.move.criterion")}</th>
            <th className={styles["number"]}>{t("expert.review.ranking.move.before")}</th>
            <th />
            <th>{t("expert.review.ranking.move.after")}</th>
            <th className={styles["change"]}>{t("expert.review.ranking.move.change")}</th>
          </tr>
        </thead>
        <tbody>
          {props.criteria.map((criterion) => (
            <MoveLine
              key={criterion.id}
              criterion={criterion}
              beforeTenths={props.current[criterion.id]}
              text={props.texts[criterion.id] ?? ""}
              onType={(text) => props.onType(criterion.id, text)}
              onEnter={goOn}
            />
          ))}
          <tr className={styles["sum"]}>
            <th scope="row">{t("expert.review.ranking.move.total")}</th>
            <td className={styles["number"]}>{formatTenths(beforeTenths)}</td>
            <td>→</td>
            <td>
              <output className={styles["newTotal"]}>{totalTenths === null ? "—" : formatTenths(totalTenths)}</output>
            </td>
            <td className={styles["change"]}>
              {totalTenths !== null && signed(totalTenths - beforeTenths, t("expert.review.ranking.move.unchanged"))}
            </td>
          </tr>
        </tbody>
      </table>
      <p id={outcomeId} role="status" className={outcome?.isThere ? styles["good"] : styles["other"]}>
        {outcome &&
          (outcome.isThere
            ? `✓ ${t("expert.review.ranking.move.reached", { rank: outcome.rank })}`
            : outcome.tied > 0
              ? `! ${t("expert.review.ranking.move.tied", { total: outcome.tied, rank: outcome.rank })}`
              : `! ${t("expert.review.ranking.move.missed", { rank: outcome.rank })}`)}
      </p>
    </>
  );
}

const signed = (tenths: number, same: string): string =>
  tenths === 0 ? same : `${tenths > 0 ? "+" : "−"}${formatTenths(Math.abs(tenths))}`;

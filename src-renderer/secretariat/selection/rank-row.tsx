import { useWords, type Say } from "#renderer/lib/language.ts";
import type { CutLineCategory } from "#renderer/secretariat/selection/cut-line-category.ts";
import type { CutLineRow } from "#renderer/secretariat/selection/cut-line-rows.ts";
import styles from "#renderer/secretariat/selection/selection.module.css";

interface Props {
  readonly row: Extract<CutLineRow, { readonly kind: "candidate" }>;
  readonly totals: NonNullable<CutLineCategory["totals"][string]>;
  /** Places of the experts whose scores were corrected. */
  readonly corrected: readonly number[];
  /** Valid scores that the rules want. */
  readonly needed: number;
  /** Share of drawn panels that select the candidate, for showing. */
  readonly stable: string;
  /** Public votes, for reading only; null where none are known, left out where none were taken in. */
  readonly publicVotes?: number | null;
}

function standingText(standing: Props["row"]["standing"], t: Say): string {
  if ("number" in standing) return t(`changes.standing.${standing.state}`, { n: standing.number });
  if ("place" in standing) return t("selection.standing.reserve", { n: standing.place });
  return t(`selection.standing.${standing.state}`);
}

/** One candidate with the totals as the experts gave them; dropped ones are struck through. */
export function RankRow({ row, totals, corrected, needed, stable, publicVotes }: Props) {
  const { t } = useWords();
  const { candidate, standing } = row;
  return (
    <tr className={styles[standing.state]}>
      <td className={styles["figure"]}>
        {candidate.rank}
        {row.shared ? "=" : ""}
      </td>
      <th scope="row">{standing.state === "withdrawn" ? <s>{candidate.name}</s> : candidate.name}</th>
      <td>{candidate.unit}</td>
      {totals.map((total, position) => (
        <td key={position} className={styles["figure"]}>
          {total.state !== "scored" ? (
            <abbr className={styles["noScore"]} title={t(`selection.cell.${total.state}`)}>
              {t(`selection.cell.short.${total.state}`)}
            </abbr>
          ) : total.dropped ? (
            <s aria-label={t("selection.cell.dropped", { printed: total.printed })}>{total.printed}</s>
          ) : (
            total.printed
          )}
          {corrected.includes(position) && (
            <sup title={t("changes.corrected", { printed: total.printed })}>{t("changes.mark")}</sup>
          )}
        </td>
      ))}
      <td className={styles["score"]}>
        {candidate.score.printed}
        {candidate.valid < needed && (
          <small title={t("freeze.markMeans", { n: candidate.valid, needed })}>
            <br />
            {t("freeze.mark", { n: candidate.valid })}
          </small>
        )}
      </td>
      <td className={styles["figure"]}>{row.gap}</td>
      <td className={styles["figure"]}>{stable}</td>
      <td className={styles["standing"]}>{standingText(standing, t)}</td>
      {publicVotes !== undefined && <td className={styles["aside"]}>{publicVotes ?? "–"}</td>}
    </tr>
  );
}

import type { ShownPublicVotes } from "#shared/ipc/public-vote-calls.ts";
import type { Rubric } from "#shared/rules/rubric.ts";
import { useWords } from "#renderer/lib/language.ts";
import type { CutLineCategory } from "#renderer/secretariat/selection/cut-line-category.ts";
import { seatsLeft, type CutLineRow } from "#renderer/secretariat/selection/cut-line-rows.ts";
import { RankRow } from "#renderer/secretariat/selection/rank-row.tsx";
import styles from "#renderer/secretariat/selection/selection.module.css";
import { printShare, type StableShares } from "#renderer/secretariat/selection/stable-shares.ts";
import { TieBand } from "#renderer/secretariat/selection/tie-band.tsx";

interface Props {
  readonly category: CutLineCategory;
  readonly rubric: Rubric | undefined;
  readonly shares: StableShares;
  /** Valid scores that the rules want. */
  readonly needed: number;
  readonly rows: readonly CutLineRow[];
  readonly onVote: () => void;
  readonly onRunOff: () => void;
  /** Public votes by candidate, for reading only; undefined while none were taken in. */
  readonly publicVotes: ShownPublicVotes["votes"] | undefined;
}

/** What the line says: where seats end, that some stay empty, or that a vote has still to draw it. */
function lineOf(category: CutLineCategory): "line" | "lineVacant" | "lineOpen" {
  if (seatsLeft(category) > 0) return "lineVacant";
  return category.tieGroup.length > 0 && category.vote === undefined ? "lineOpen" : "line";
}

/** Places of the experts whose scores for the candidate were corrected. */
const correctedBy = ({ corrections = [], experts }: CutLineCategory, id: string): readonly number[] =>
  experts.flatMap(({ id: expert }, place) =>
    corrections.some((one) => one.candidate === id && one.expert === expert) ? [place] : [],
  );

/** The ranking with every expert's total, the line and the tie drawn between the rows. */
export function RankTable({ category, rubric, shares, needed, rows, onVote, onRunOff, publicVotes }: Props) {
  const { t, language } = useWords();
  const width = category.experts.length + (publicVotes === undefined ? 7 : 8);
  return (
    <table className={styles["ranks"]} aria-label={category.title[language]}>
      <thead>
        <tr>
          <th scope="col">{t("selection.column.rank")}</th>
          <th scope="col">{t("selection.column.name")}</th>
          <th scope="col">{t("selection.column.unit")}</th>
          {category.experts.map((expert) => (
            <th key={expert.id} scope="col" title={expert.name} className={styles["figure"]}>
              {expert.id}
            </th>
          ))}
          <th scope="col" className={styles["figure"]}>
            {t("selection.column.score")}
          </th>
          <th scope="col" className={styles["figure"]}>
            {t("selection.column.gap")}
          </th>
          <th scope="col" title={t("selection.stableMeans")} className={styles["figure"]}>
            {t("selection.column.stable")}
          </th>
          <th scope="col">{t("selection.column.state")}</th>
          {publicVotes !== undefined && (
            <th scope="col" title={t("publicVotes.means")} className={styles["aside"]}>
              {t("publicVotes.column")}
              <br />
              <small>{t("publicVotes.notCounted")}</small>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          switch (row.kind) {
            case "candidate":
              return (
                <RankRow
                  key={row.candidate.id}
                  row={row}
                  totals={category.totals[row.candidate.id] ?? []}
                  corrected={correctedBy(category, row.candidate.id)}
                  needed={needed}
                  stable={printShare(shares, row.candidate.id)}
                  {...(publicVotes === undefined ? {} : { publicVotes: publicVotes[row.candidate.id] ?? null })}
                />
              );
            case "tie":
              return (
                <TieBand
                  key="tie"
                  category={category}
                  rubric={rubric}
                  width={width}
                  onVote={onVote}
                  onRunOff={onRunOff}
                />
              );
            case "line":
              return (
                <tr key="line" className={styles["line"]} data-testid="cut-line">
                  <td colSpan={width}>
                    {t(`selection.${lineOf(category)}`, { n: seatsLeft(category) || category.seats })}
                  </td>
                </tr>
              );
          }
        })}
      </tbody>
    </table>
  );
}

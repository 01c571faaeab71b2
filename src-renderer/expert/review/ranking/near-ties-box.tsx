import { Button } from "antd";
import type { CandidateId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import type { OwnRanking } from "#renderer/expert/review/own-ranking.ts";
import { planNearTies, type NearTie } from "#renderer/expert/review/ranking/near-ties.ts";
import styles from "#renderer/expert/review/ranking/ranking-page.module.css";

interface Props {
  readonly ranking: OwnRanking;
  readonly fullTenths: number;
  readonly onCompare: (candidates: readonly CandidateId[]) => void;
}

/** Equal piles and totals at most a hundredth of the full marks apart; each opens side by side. */
export function NearTiesBox({ ranking, fullTenths, onCompare }: Props) {
  const { t } = useWords();
  const withinTenths = Math.floor(fullTenths / 100);
  const ties = planNearTies(ranking, withinTenths);
  const saysOf = ({ places, gapTenths }: NearTie): string => {
    const [first] = places;
    if (gapTenths > 0) return t("expert.review.ranking.ties.gap", { points: formatTenths(gapTenths) });
    const equal = t("expert.review.ranking.ties.equal", { points: formatTenths(first?.totalTenths ?? 0) });
    const pile = first?.pile ?? 0;
    return pile > places.length ? `${equal} ${t("expert.review.ranking.ties.more", { total: pile })}` : equal;
  };
  return (
    <section
      className={styles["box"]}
      aria-label={t("expert.review.ranking.ties.title", { points: formatTenths(withinTenths) })}
    >
      <h2>{t("expert.review.ranking.ties.title", { points: formatTenths(withinTenths) })}</h2>
      {ties.length === 0 ? (
        <p className={styles["soft"]}>{t("expert.review.ranking.ties.none")}</p>
      ) : (
        <ul className={styles["ties"]}>
          {ties.map((tie) => {
            // A candidate may itself be two people, written with 、 between them.
            const names = tie.places.map(({ candidate }) => candidate.name).join(" / ");
            return (
              <li key={`${names} ${String(tie.gapTenths)}`} className={styles["tie"]}>
                <span>
                  {names}
                  <small>
                    {saysOf(tie)}
                    {tie.atSeatLine && <strong> · {t("expert.review.ranking.ties.atLine")}</strong>}
                  </small>
                </span>
                <Button
                  size="small"
                  aria-label={`${t("expert.review.ranking.ties.compare")} ${names}`}
                  onClick={() => onCompare(tie.places.map(({ candidate }) => candidate.id))}
                >
                  {t("expert.review.ranking.ties.compare")}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

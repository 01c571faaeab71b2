import type { CandidateId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { spreadOf, type OwnRanking } from "#renderer/expert/review/own-ranking.ts";
import styles from "#renderer/expert/review/score-pane.module.css";

interface Props {
  readonly ranking: OwnRanking;
  readonly openId: CandidateId;
  readonly onOpen: () => void;
}

const bins = 12;

/** The open candidate's place in the own ranking and a small picture of all totals; opens the whole list. */
export function RankingStrip({ ranking, openId, onOpen }: Props) {
  const { t } = useWords();
  const { places } = ranking;
  const place = places.find(({ candidate }) => candidate.id === openId);
  const counts = spreadOf(places, bins);
  const most = Math.max(1, ...counts);
  return (
    <button type="button" className={styles["ranking"]} title={t("expert.review.ranking.open")} onClick={onOpen}>
      <strong>{t("expert.review.ranking.title")}</strong>
      <span>
        {place === undefined
          ? t("expert.review.ranking.unplaced", { total: places.length })
          : t("expert.review.ranking.position", { rank: place.rank, total: places.length })}
      </span>
      <span className={styles["spread"]} aria-hidden="true">
        {places.length > 0 &&
          counts.map((count, bin) => (
            <span key={bin} className={styles["bar"]} style={{ height: `${(count / most) * 100}%` }} />
          ))}
      </span>
    </button>
  );
}

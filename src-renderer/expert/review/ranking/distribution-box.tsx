import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import type { OwnRanking } from "#renderer/expert/review/own-ranking.ts";
import { planDistribution } from "#renderer/expert/review/ranking/distribution.ts";
import styles from "#renderer/expert/review/ranking/ranking-page.module.css";

/** How the totals are spread: a bar and its number for each part, the part of the seat line marked in words. */
export function DistributionBox({ ranking }: { readonly ranking: OwnRanking }) {
  const { t } = useWords();
  const bars = planDistribution(ranking);
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <section className={styles["box"]} aria-label={t("expert.review.ranking.distribution.title")}>
      <h2>{t("expert.review.ranking.distribution.title")}</h2>
      {bars.length === 0 ? (
        <p className={styles["soft"]}>{t("expert.review.ranking.nothing")}</p>
      ) : (
        <table className={styles["bars"]}>
          <tbody>
            {bars.map(({ fromTenths, endTenths, count, hasSeatLine }) => {
              const [from, end] = [formatTenths(fromTenths), formatTenths(endTenths)];
              return (
                <tr key={fromTenths}>
                  <th scope="row" title={t("expert.review.ranking.distribution.range", { from, end })}>
                    {t("expert.review.ranking.distribution.short", { from })}
                  </th>
                  <td className={styles["count"]}>{t("expert.review.ranking.distribution.count", { total: count })}</td>
                  <td>
                    <span className={styles["bar"]} style={{ width: `${(count / most) * 100}%` }} />
                  </td>
                  <td className={styles["mark"]}>{hasSeatLine && t("expert.review.ranking.distribution.line")}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

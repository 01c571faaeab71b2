import { useEffect, useMemo } from "react";
import type { BundleId, CategoryId } from "#shared/ids.ts";
import type { DeskOverview } from "#shared/ipc/expert-calls.ts";
import { LockedBox } from "#renderer/expert/locked-box.tsx";
import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { PageFrame } from "#renderer/ui/page-frame.tsx";
import { readOverview } from "#renderer/expert/review/actions.ts";
import { planOwnRanking } from "#renderer/expert/review/own-ranking.ts";
import { RankingBoard } from "#renderer/expert/review/ranking/ranking-board.tsx";
import { RankingTools } from "#renderer/expert/review/ranking/ranking-tools.tsx";
import { useRankingKeys } from "#renderer/expert/review/ranking/use-ranking-keys.ts";
import { SaveFailure } from "#renderer/expert/review/save-failure.tsx";
import { SaveState } from "#renderer/expert/review/save-state.tsx";
import { flushSaves } from "#renderer/expert/review/saving.ts";
import { SealedBanner } from "#renderer/expert/review/sealed-banner.tsx";
import { useReview } from "#renderer/expert/review/store.ts";
import styles from "#renderer/expert/review/ranking/ranking-page.module.css";

interface Props {
  readonly bundle: BundleId;
  /** Without one, the first of the expert. */
  readonly wanted: CategoryId | undefined;
}

/** The wanted category, or the first, and the own ranking in it. */
function whereOf(overview: DeskOverview | null, wanted: CategoryId | undefined) {
  const category = overview?.categories.find(({ id }) => id === wanted) ?? overview?.categories[0];
  const ranking = category && planOwnRanking(overview?.candidates ?? [], category.id, category.seats);
  return { category, ranking };
}

/** The own totals of a category: list with the seat line, spread, ties, and proposing scores for another place. */
export function RankingPage({ bundle, wanted }: Props) {
  const { t, language } = useWords();
  const overview = useReview((state) => state.overview);
  const problem = useReview((state) => state.problem);
  const keys = useRankingKeys();
  useEffect(() => void readOverview(bundle), [bundle]);
  const { category, ranking } = useMemo(() => whereOf(overview, wanted), [overview, wanted]);
  const scores = useQuery("review/own-scores", category ? { bundle, category: category.id } : null);
  const leave = (...place: readonly string[]): void => void flushSaves().then(() => go("expert", bundle, ...place));
  return (
    <PageFrame
      where={[t("expert.review.ranking.title"), ...(category ? [category.title[language]] : [])]}
      practice={overview?.practice === true}
      safe={<SaveState />}
      next={t("expert.review.ranking.next")}
      keys={keys}
    >
      <div className={styles["page"]}>
        <div>
          <SaveFailure />
          {overview?.sealed && <SealedBanner sealed={overview.sealed} />}
          <LockedBox
            problem={problem ?? (scores.state === "failed" ? scores.problem : null)}
            bundle={bundle}
            onRetry={() => void readOverview(bundle).then(scores.reload)}
          />
          {overview && category && <RankingTools overview={overview} category={category} onGo={leave} />}
        </div>
        {overview && ranking && category && (
          <RankingBoard
            key={category.id}
            bundle={bundle}
            category={category}
            ranking={ranking}
            scores={scores.state === "ready" ? scores.value.scores : undefined}
            sealed={overview.sealed !== null}
            onOpen={(id) => leave("review", id)}
            onChanged={scores.reload}
          />
        )}
      </div>
    </PageFrame>
  );
}

import { Button, Select } from "antd";
import { useEffect, useMemo, useState } from "react";
import type { BundleId, CategoryId } from "#shared/ids.ts";
import { LockedBox } from "#renderer/expert/locked-box.tsx";
import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { PageFrame } from "#renderer/ui/page-frame.tsx";
import { readOverview } from "#renderer/expert/review/actions.ts";
import { CompareTray } from "#renderer/expert/review/compare/compare-tray.tsx";
import { compareThese } from "#renderer/expert/review/compare/tray-actions.ts";
import { planOwnRanking } from "#renderer/expert/review/own-ranking.ts";
import { DistributionBox } from "#renderer/expert/review/ranking/distribution-box.tsx";
import { MoveDialog, type MoveDone } from "#renderer/expert/review/ranking/move-dialog.tsx";
import type { Move } from "#renderer/expert/review/ranking/move-places.ts";
import { NearTiesBox } from "#renderer/expert/review/ranking/near-ties-box.tsx";
import { RankingList } from "#renderer/expert/review/ranking/ranking-list.tsx";
import { useRankingKeys } from "#renderer/expert/review/ranking/use-ranking-keys.ts";
import { SaveFailure, SaveState } from "#renderer/expert/review/save-state.tsx";
import { flushSaves } from "#renderer/expert/review/saving.ts";
import { SealedBanner } from "#renderer/expert/review/sealed-banner.tsx";
import { useReview } from "#renderer/expert/review/store.ts";
import styles from "#renderer/expert/review/ranking/ranking-page.module.css";

interface Props {
  readonly bundle: BundleId;
  /** Without one, the first of the expert. */
  readonly wanted: CategoryId | undefined;
}

/** The own totals of a category: list with the seat line, spread, ties, and proposing scores for another place. */
export function RankingPage({ bundle, wanted }: Props) {
  const { t, language } = useWords();
  const overview = useReview((state) => state.overview);
  const problem = useReview((state) => state.problem);
  const [move, setMove] = useState<Move | null>(null);
  const [done, setDone] = useState<MoveDone | null>(null);
  const keys = useRankingKeys();
  useEffect(() => void readOverview(bundle), [bundle]);
  const category = overview?.categories.find(({ id }) => id === wanted) ?? overview?.categories[0];
  const ranking = useMemo(
    () => (overview && category ? planOwnRanking(overview.candidates, category.id, category.seats) : undefined),
    [overview, category],
  );
  const scores = useQuery("review/own-scores", category ? { bundle, category: category.id } : null);
  const isSealed = overview?.sealed !== null;
  const leave = (...place: readonly string[]): void => void flushSaves().then(() => go("expert", bundle, ...place));
  const propose = async (wish: Move): Promise<void> => {
    await flushSaves();
    // What is still on its way to the disk would be planned with its old scores.
    if (useReview.getState().saving.waiting > 0) return;
    setDone(null);
    setMove(wish);
  };
  return (
    <PageFrame
      where={[t("expert.review.ranking.title"), ...(category ? [category.title[language]] : [])]}
      practice={overview?.practice ?? false}
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
          <div className={styles["tools"]}>
            <Button onClick={() => leave("review")}>← {t("expert.sealing.back")}</Button>
            {overview && overview.categories.length > 1 && (
              <Select
                className={styles["category"] ?? ""}
                aria-label={t("expert.review.ranking.category")}
                value={category?.id ?? ""}
                options={overview.categories.map(({ id, title }) => ({ value: id, label: title[language] }))}
                onChange={(id) => leave("ranking", id)}
              />
            )}
            <p className={styles["explains"]}>{t("expert.review.ranking.explains")}</p>
            {ranking && <CompareTray candidates={overview?.candidates ?? []} openId={null} />}
          </div>
        </div>
        {ranking && category && (
          <div className={styles["halves"]}>
            <RankingList
              key={category.id}
              ranking={ranking}
              sealed={isSealed}
              focusId={done?.candidate ?? null}
              onOpen={(id) => leave("review", id)}
              onPropose={(wish) => void propose(wish)}
            />
            <div className={styles["side"]}>
              {done && (
                <p role="status" className={styles["done"]}>
                  ✓ {t("expert.review.ranking.move.done", { name: done.name, before: done.before, after: done.after })}
                </p>
              )}
              <DistributionBox ranking={ranking} />
              <NearTiesBox
                ranking={ranking}
                fullTenths={category.rubric.totalTenths}
                onCompare={(ids) => void compareThese(ids)}
              />
            </div>
          </div>
        )}
        {move && ranking && category && scores.state === "ready" && (
          <MoveDialog
            key={`${move.candidate} ${String(move.at)}`}
            bundle={bundle}
            move={move}
            ranking={ranking}
            criteria={category.rubric.criteria}
            current={scores.value.scores[move.candidate] ?? {}}
            onCompare={(ids) => void compareThese(ids)}
            onClose={(result) => {
              setMove(null);
              setDone(result);
              if (result !== null) scores.reload();
            }}
          />
        )}
      </div>
    </PageFrame>
  );
}

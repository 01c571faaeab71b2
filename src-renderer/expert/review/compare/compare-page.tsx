import { Button } from "antd";
import { useEffect, useMemo, type ReactNode } from "react";
import type { CatalogueCandidate } from "#shared/formats/bundle.ts";
import type { BundleId, CandidateId } from "#shared/ids.ts";
import type { DeskOverview } from "#shared/ipc/expert-calls.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { LockedBox } from "#renderer/expert/locked-box.tsx";
import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import { PageFrame } from "#renderer/ui/page-frame.tsx";
import { readOverview } from "#renderer/expert/review/actions.ts";
import { CompareChooser } from "#renderer/expert/review/compare/compare-chooser.tsx";
import { ComparedBoard } from "#renderer/expert/review/compare/compared-board.tsx";
import { useCompareKeys } from "#renderer/expert/review/compare/use-compare-keys.ts";
import { useCompared } from "#renderer/expert/review/compare/use-compared.ts";
import { planOwnRanking } from "#renderer/expert/review/own-ranking.ts";
import { SaveFailure } from "#renderer/expert/review/save-failure.tsx";
import { SaveState } from "#renderer/expert/review/save-state.tsx";
import { flushSaves } from "#renderer/expert/review/saving.ts";
import { SealedBanner } from "#renderer/expert/review/sealed-banner.tsx";
import { useReview } from "#renderer/expert/review/store.ts";
import styles from "#renderer/expert/review/compare/compare-page.module.css";

/** What shows the materials side by side is given. */
export interface ComparedMaterialsProps {
  readonly bundle: BundleId;
  readonly category: Category;
  readonly candidates: readonly CatalogueCandidate[];
}

interface Props {
  readonly bundle: BundleId;
  readonly ids: readonly CandidateId[];
  readonly materials: (props: ComparedMaterialsProps) => ReactNode;
}

/** The category of the compared, and the own ranking in it. */
function whereOf(overview: DeskOverview | null, ids: readonly CandidateId[]) {
  const candidates = overview?.candidates ?? [];
  const first = candidates.find(({ id }) => ids.includes(id));
  const category = overview?.categories.find(({ id }) => id === first?.category);
  const ranking = category && planOwnRanking(candidates, category.id, category.seats);
  return { candidates, category, ranking };
}

/** Two to four candidates of one category: the same material of each above, the own scores below. */
export function ComparePage({ bundle, ids, materials }: Props) {
  const { t, language } = useWords();
  const keys = useCompareKeys();
  const overview = useReview((state) => state.overview);
  const failed = useReview((state) => state.problem);
  const { compared, problem, write, settle, retry } = useCompared(bundle, ids);
  useEffect(() => {
    void readOverview(bundle);
    return () => void flushSaves();
  }, [bundle]);
  const { candidates, category, ranking } = useMemo(() => whereOf(overview, ids), [overview, ids]);
  const leave = (...place: readonly string[]): void => void flushSaves().then(() => go("expert", bundle, ...place));
  const choose = (next: readonly CandidateId[]): void => {
    useReview.setState({ tray: next });
    leave("compare", ...next);
  };
  return (
    <PageFrame
      where={[t("expert.review.compare.title"), ...(category ? [category.title[language]] : [])]}
      practice={overview?.practice === true}
      safe={<SaveState />}
      next={t("expert.review.compare.next")}
      keys={keys}
    >
      <div className={styles["page"]}>
        <div>
          <SaveFailure />
          {overview?.sealed && <SealedBanner sealed={overview.sealed} />}
          <LockedBox problem={problem ?? failed} bundle={bundle} onRetry={retry} />
          <div className={styles["tools"]}>
            <Button onClick={() => leave("review")}>← {t("expert.sealing.back")}</Button>
            <Button onClick={() => leave("ranking", ...(category ? [category.id] : []))}>
              {t("expert.review.ranking.title")}
            </Button>
            {ranking && category && (
              <CompareChooser
                ids={ids}
                offered={candidates.filter((one) => one.category === category.id && one.state !== "recused")}
                ranking={ranking}
                onChoose={choose}
              />
            )}
          </div>
          {ids.length < 2 && <p className={styles["soft"]}>{t("expert.review.compare.tooFew")}</p>}
        </div>
        {compared && category && ranking && (
          <ComparedBoard
            compared={compared}
            category={category}
            ranking={ranking}
            sealed={overview?.sealed !== null}
            onOpen={(id) => leave("review", id)}
            onDrop={(id) => choose(ids.filter((one) => one !== id))}
            onWrite={write}
            onLeave={settle}
          >
            {materials({ bundle, category, candidates: compared.candidates.map(({ candidate }) => candidate) })}
          </ComparedBoard>
        )}
      </div>
    </PageFrame>
  );
}

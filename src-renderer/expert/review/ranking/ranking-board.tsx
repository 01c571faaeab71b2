import { useState } from "react";
import type { BundleId, CandidateId } from "#shared/ids.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { useWords } from "#renderer/lib/language.ts";
import { compareThese } from "#renderer/expert/review/compare/tray-actions.ts";
import type { OwnRanking } from "#renderer/expert/review/own-ranking.ts";
import { DistributionBox } from "#renderer/expert/review/ranking/distribution-box.tsx";
import { MoveDialog, type MoveDone } from "#renderer/expert/review/ranking/move-dialog.tsx";
import type { Move } from "#renderer/expert/review/ranking/move-places.ts";
import { NearTiesBox } from "#renderer/expert/review/ranking/near-ties-box.tsx";
import type { Tenths } from "#renderer/expert/review/ranking/plan-move.ts";
import { RankingList } from "#renderer/expert/review/ranking/ranking-list.tsx";
import { flushSaves } from "#renderer/expert/review/saving.ts";
import { useReview } from "#renderer/expert/review/store.ts";
import styles from "#renderer/expert/review/ranking/ranking-page.module.css";

interface Props {
  readonly bundle: BundleId;
  readonly category: Category;
  readonly ranking: OwnRanking;
  /** The own scores by candidate; `undefined` while they are read. */
  readonly scores: Readonly<Record<string, Tenths>> | undefined;
  readonly sealed: boolean;
  readonly onOpen: (candidate: CandidateId) => void;
  /** Scores were changed: they have to be read again. */
  readonly onChanged: () => void;
}

/** List, spread and ties of one category, and the dialog that a moved line opens. */
export function RankingBoard({ bundle, category, ranking, scores, sealed, onOpen, onChanged }: Props) {
  const { t } = useWords();
  const [move, setMove] = useState<Move | null>(null);
  const [done, setDone] = useState<MoveDone | null>(null);
  const propose = async (wish: Move): Promise<void> => {
    await flushSaves();
    // What is still on its way to the disk would be planned with its old scores; the strip above says that it waits.
    if (useReview.getState().saving.waiting > 0) return;
    setDone(null);
    setMove(wish);
  };
  const close = (result: MoveDone | null): void => {
    setMove(null);
    setDone(result);
    if (result !== null) onChanged();
  };
  const compare = (ids: readonly CandidateId[]): void => void compareThese(ids);
  return (
    <div className={styles["halves"]}>
      <RankingList
        ranking={ranking}
        sealed={sealed}
        focusId={done?.candidate ?? null}
        onOpen={onOpen}
        onPropose={(wish) => void propose(wish)}
      />
      <div className={styles["side"]}>
        {done && (
          <p role="status" className={styles["done"]}>
            ✓ {t("expert.review.ranking.move.done", { name: done.name, before: done.before, after: done.after })}
          </p>
        )}
        <DistributionBox ranking={ranking} />
        <NearTiesBox ranking={ranking} fullTenths={category.rubric.totalTenths} onCompare={compare} />
      </div>
      {move && scores && (
        <MoveDialog
          key={`${move.candidate} ${String(move.at)}`}
          bundle={bundle}
          move={move}
          ranking={ranking}
          criteria={category.rubric.criteria}
          current={scores[move.candidate] ?? {}}
          onCompare={compare}
          onClose={close}
        />
      )}
    </div>
  );
}

import type { ReactNode } from "react";
import type { CandidateId } from "#shared/ids.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import type { Category } from "#shared/rules/rule-file.ts";
import { CompareGrid } from "#renderer/expert/review/compare/compare-grid.tsx";
import { CompareHeads } from "#renderer/expert/review/compare/compare-heads.tsx";
import type { Compared } from "#renderer/expert/review/compare/use-compared.ts";
import type { OwnRanking } from "#renderer/expert/review/own-ranking.ts";
import styles from "#renderer/expert/review/compare/compare-page.module.css";

interface Props {
  readonly compared: Compared;
  readonly category: Category;
  readonly ranking: OwnRanking;
  readonly sealed: boolean;
  readonly onOpen: (candidate: CandidateId) => void;
  readonly onDrop: (candidate: CandidateId) => void;
  readonly onWrite: (candidate: CandidateId, criterion: Criterion, text: string) => void;
  readonly onLeave: (candidate: CandidateId, criterion: Criterion, text: string) => void;
  /** The materials side by side. */
  readonly children: ReactNode;
}

/** Names, materials and scores, one below the other in the same columns. */
export function ComparedBoard({ compared, category, ranking, sealed, children, ...on }: Props) {
  return (
    <>
      <div className={styles["above"]}>
        <CompareHeads
          candidates={compared.candidates}
          onOpen={on.onOpen}
          onDrop={compared.candidates.length > 2 ? on.onDrop : undefined}
        />
        {children}
      </div>
      <div className={styles["scores"]}>
        <CompareGrid
          compared={compared}
          criteria={category.rubric.criteria}
          ranking={ranking}
          sealed={sealed}
          onWrite={on.onWrite}
          onLeave={on.onLeave}
        />
      </div>
    </>
  );
}

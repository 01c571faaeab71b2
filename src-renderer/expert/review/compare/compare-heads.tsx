import { Button } from "antd";
import type { CandidateId } from "#shared/ids.ts";
import type { ComparedCandidate } from "#shared/ipc/ranking-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/expert/review/compare/compare-page.module.css";

interface Props {
  readonly candidates: readonly ComparedCandidate[];
  readonly onOpen: (candidate: CandidateId) => void;
  /** Takes one out; absent while no more than two stand here. */
  readonly onDrop: ((candidate: CandidateId) => void) | undefined;
}

/** Who stands in which column. */
export function CompareHeads({ candidates, onOpen, onDrop }: Props) {
  const { t } = useWords();
  return (
    <div
      className={styles["heads"]}
      style={{ gridTemplateColumns: `10rem repeat(${candidates.length}, minmax(0, 1fr))` }}
    >
      <span />
      {candidates.map(({ candidate, standing }) => (
        <div key={candidate.id} className={styles["head"]}>
          <h2>
            {standing.flagged && <span className={styles["flag"]}>⚑ </span>}
            {candidate.name}
            <span className={styles["unit"]}> {candidate.unitName}</span>
          </h2>
          <Button
            size="small"
            aria-label={t("expert.review.compare.open", { name: candidate.name })}
            onClick={() => onOpen(candidate.id)}
          >
            {t("expert.review.ranking.openOne")}
          </Button>
          {onDrop && (
            <Button
              size="small"
              aria-label={t("expert.review.compare.drop", { name: candidate.name })}
              title={t("expert.review.compare.drop", { name: candidate.name })}
              onClick={() => onDrop(candidate.id)}
            >
              ×
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}

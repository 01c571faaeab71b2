import type { CandidateId, RoundId } from "#shared/ids.ts";
import type { ScreeningRow } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { CandidateDetail } from "#renderer/secretariat/screening/candidate-detail.tsx";
import { DecisionForm } from "#renderer/secretariat/screening/decision-form.tsx";
import { nextUndecided } from "#renderer/secretariat/screening/screening-view.ts";
import styles from "#renderer/secretariat/screening/screening.module.css";
import { openCandidate } from "#renderer/secretariat/screening/store.ts";
import { Loaded } from "#renderer/ui/loaded.tsx";

interface Props {
  readonly round: RoundId;
  readonly rows: readonly ScreeningRow[];
  readonly open: CandidateId | undefined;
}

/** The open candidate: everything known of them, and below it the decision. */
export function CandidatePane({ round, rows, open }: Props) {
  const { t } = useWords();
  const detail = useQuery("screening/candidate", open === undefined ? null : { round, candidate: open });
  if (open === undefined) return <p className={styles["nobody"]}>{t("screening.detail.none")}</p>;
  return (
    <Loaded query={detail}>
      {(candidate) => (
        <article className={styles["pane"]} aria-label={candidate.name}>
          <CandidateDetail round={round} candidate={candidate} />
          <DecisionForm
            key={candidate.id}
            round={round}
            candidate={candidate}
            onDecided={() => {
              const next = nextUndecided(rows, candidate.id);
              if (next !== undefined) openCandidate(next);
            }}
          />
        </article>
      )}
    </Loaded>
  );
}

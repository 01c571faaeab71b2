import { useRef } from "react";
import type { CandidateId } from "#shared/ids.ts";
import type { Criterion } from "#shared/rules/rubric.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import { CompareCell } from "#renderer/expert/review/compare/compare-cell.tsx";
import type { Compared } from "#renderer/expert/review/compare/use-compared.ts";
import type { OwnRanking } from "#renderer/expert/review/own-ranking.ts";
import { sumSheet } from "#renderer/expert/review/store.ts";
import styles from "#renderer/expert/review/compare/compare-grid.module.css";

interface Props {
  readonly compared: Compared;
  readonly criteria: readonly Criterion[];
  readonly ranking: OwnRanking;
  readonly sealed: boolean;
  readonly onWrite: (candidate: CandidateId, criterion: Criterion, text: string) => void;
  readonly onLeave: (candidate: CandidateId, criterion: Criterion, text: string) => void;
}

/** The own scores of the compared: one line a criterion, one column a candidate; Enter goes to the right. */
export function CompareGrid({ compared, criteria, ranking, sealed, onWrite, onLeave }: Props) {
  const { t, language } = useWords();
  const table = useRef<HTMLTableElement>(null);
  const goOn = (from: HTMLInputElement): void => {
    const fields = [...(table.current?.querySelectorAll("input") ?? [])];
    fields[(fields.indexOf(from) + 1) % fields.length]?.focus();
  };
  return (
    <table ref={table} className={styles["grid"]} aria-label={t("expert.review.compare.grid")}>
      <tbody>
        {criteria.map((criterion) => (
          <tr key={criterion.id}>
            <th scope="row">
              {criterion.name[language]} <span className={styles["max"]}>/ {formatTenths(criterion.maxTenths)}</span>
            </th>
            {compared.candidates.map(({ candidate, standing, scores }) => {
              const text = compared.texts[candidate.id]?.[criterion.id] ?? "";
              return (
                <CompareCell
                  key={candidate.id}
                  criterion={criterion}
                  candidateName={candidate.name}
                  text={text}
                  storedTenths={scores[criterion.id]}
                  sealed={sealed}
                  isClosed={standing.state !== "judging"}
                  onWrite={(next) => onWrite(candidate.id, criterion, next)}
                  onLeave={() => onLeave(candidate.id, criterion, text)}
                  onEnter={goOn}
                />
              );
            })}
          </tr>
        ))}
        <tr className={styles["sum"]}>
          <th scope="row">{t("expert.review.score.total")}</th>
          {compared.candidates.map(({ candidate, standing }) => {
            const sum = sumSheet({ texts: compared.texts[candidate.id] ?? {} }, criteria);
            const place = ranking.places.find((one) => one.candidate.id === candidate.id);
            return (
              <td key={candidate.id}>
                {standing.state !== "judging" ? (
                  t("expert.review.standing.abstained")
                ) : sum.totalTenths === null ? (
                  <span className={styles["max"]}>
                    {t("expert.review.compare.part", { done: sum.done, total: sum.of })}
                  </span>
                ) : (
                  <>
                    <output className={styles["total"]}>{formatTenths(sum.totalTenths)}</output>{" "}
                    {place !== undefined && (
                      <span className={styles["max"]}>{t("expert.review.compare.rank", { rank: place.rank })}</span>
                    )}
                  </>
                )}
              </td>
            );
          })}
        </tr>
      </tbody>
    </table>
  );
}

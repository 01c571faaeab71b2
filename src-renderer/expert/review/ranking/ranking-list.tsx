import { Fragment, useRef, useState, type DragEvent } from "react";
import type { CandidateId } from "#shared/ids.ts";
import type { CandidateState } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { choiceOf } from "#renderer/expert/review/compare/choose-compared.ts";
import { useChosen } from "#renderer/expert/review/compare/use-chosen.ts";
import { useReview } from "#renderer/expert/review/store.ts";
import type { OwnRanking } from "#renderer/expert/review/own-ranking.ts";
import { dropLine, type Move } from "#renderer/expert/review/ranking/move-places.ts";
import { RankingRow } from "#renderer/expert/review/ranking/ranking-row.tsx";
import { useLifting } from "#renderer/expert/review/ranking/use-lifting.ts";
import styles from "#renderer/expert/review/ranking/ranking-list.module.css";

interface Props {
  readonly ranking: OwnRanking;
  readonly sealed: boolean;
  /** The line that the keyboard should come back to. */
  readonly focusId: CandidateId | null;
  readonly onOpen: (candidate: CandidateId) => void;
  readonly onPropose: (move: Move) => void;
}

const none: readonly CandidateState[] = [];

/** The list with the seat line. A line is dragged, or lifted with Alt and arrows, to another place; then a proposal is shown. */
export function RankingList({ ranking, sealed, focusId, onOpen, onPropose }: Props) {
  const { t } = useWords();
  const chosen = useChosen(useReview(({ overview }) => overview?.candidates ?? none));
  const { places, seatLineAt, seats, withoutTotal } = ranking;
  const [stop, setStop] = useState<CandidateId | null>(null);
  const [dragged, setDragged] = useState<Move | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const lineOf = (id: CandidateId): number => places.findIndex(({ candidate }) => candidate.id === id);
  const move = (wish: Move): void => {
    if (wish.at !== lineOf(wish.candidate)) onPropose(wish);
  };
  const { lifted, shown, press, putBack } = useLifting({ places, sealed, focusId, rows: body, onOpen, onMove: move });
  const heldName = places.find(({ candidate }) => candidate.id === lifted?.candidate)?.candidate.name ?? "";
  const drop = (): void => {
    if (dragged !== null) move(dragged);
    setDragged(null);
  };
  const hover = (event: DragEvent<HTMLElement>, over: number): void => {
    if (dragged === null) return;
    event.preventDefault();
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const at = dropLine(lineOf(dragged.candidate), over, event.clientY > top + height / 2);
    if (at !== dragged.at) setDragged({ ...dragged, at });
  };
  /** The line below which the dragged one would come. */
  const mark =
    dragged && places.filter(({ candidate }) => candidate.id !== dragged.candidate)[dragged.at]?.candidate.id;
  return (
    <section className={styles["list"]} aria-label={t("expert.review.ranking.title")}>
      <p className={styles["how"]} role="status" data-lifted={lifted !== null}>
        {lifted !== null
          ? t("expert.review.ranking.move.lifted", { name: heldName, at: lifted.at + 1 })
          : t(sealed ? "expert.review.ranking.move.sealed" : "expert.review.ranking.move.how")}
      </p>
      <div className={styles["room"]}>
        <table className={styles["table"]} aria-label={t("expert.review.ranking.title")}>
          <thead>
            <tr>
              <th className={styles["rank"]}>{t("expert.review.ranking.rank")}</th>
              <th>{t("expert.review.ranking.name")}</th>
              <th className={styles["number"]}>{t("expert.review.ranking.total")}</th>
              <th className={styles["note"]}>{t("expert.review.ranking.note")}</th>
              <th className={styles["buttons"]} />
            </tr>
          </thead>
          <tbody ref={body} onDrop={drop}>
            {shown.map((place, line) => (
              <Fragment key={place.candidate.id}>
                {line === seatLineAt && (
                  <tr className={styles["line"]} onDragOver={(event) => hover(event, line)}>
                    <td colSpan={5}>{t("expert.review.ranking.seatLine", { seats })}</td>
                  </tr>
                )}
                <RankingRow
                  place={place}
                  choice={choiceOf(chosen, place.candidate)}
                  isLifted={place.candidate.id === lifted?.candidate}
                  isDragged={place.candidate.id === dragged?.candidate}
                  isMarked={place.candidate.id === mark}
                  isStop={place.candidate.id === (stop ?? shown[0]?.candidate.id)}
                  movable={!sealed}
                  onKey={(event) => press(event, place.candidate.id)}
                  onFocus={() => setStop(place.candidate.id)}
                  onOpen={() => onOpen(place.candidate.id)}
                  onDragStart={() => {
                    putBack();
                    setDragged({ candidate: place.candidate.id, at: lineOf(place.candidate.id) });
                  }}
                  onDragOver={(event) => hover(event, line)}
                  onDragEnd={() => setDragged(null)}
                />
              </Fragment>
            ))}
          </tbody>
        </table>
        {places.length === 0 && <p className={styles["nothing"]}>{t("expert.review.ranking.nothing")}</p>}
      </div>
      <p className={styles["soft"]}>
        {seatLineAt === null && t("expert.review.ranking.noLine", { seats })}{" "}
        {withoutTotal > 0 && t("expert.review.ranking.without", { total: withoutTotal })}
      </p>
    </section>
  );
}

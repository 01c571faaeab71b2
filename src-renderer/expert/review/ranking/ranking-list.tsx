import { Fragment, useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from "react";
import type { CandidateId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { compareChosen, toggleTray } from "#renderer/expert/review/compare/tray-actions.ts";
import type { OwnRanking } from "#renderer/expert/review/own-ranking.ts";
import { dropLine, shownPlaces, stepLine, type Move } from "#renderer/expert/review/ranking/move-places.ts";
import { RankingRow } from "#renderer/expert/review/ranking/ranking-row.tsx";
import { readRowKey } from "#renderer/expert/review/ranking/read-row-key.ts";
import styles from "#renderer/expert/review/ranking/ranking-list.module.css";

interface Props {
  readonly ranking: OwnRanking;
  readonly sealed: boolean;
  /** The line that the keyboard should come back to. */
  readonly focusId: CandidateId | null;
  readonly onOpen: (candidate: CandidateId) => void;
  readonly onPropose: (move: Move) => void;
}

/** The list with the seat line. A line is dragged, or lifted with Alt and arrows, to another place; then a proposal is shown. */
export function RankingList({ ranking, sealed, focusId, onOpen, onPropose }: Props) {
  const { t } = useWords();
  const { places, seatLineAt, seats, withoutTotal } = ranking;
  const [lifted, setLifted] = useState<Move | null>(null);
  const [dragged, setDragged] = useState<Move | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const rowOf = (id: CandidateId | null): HTMLElement | null =>
    id === null ? null : (body.current?.querySelector(`[data-candidate="${CSS.escape(id)}"]`) ?? null);
  const wanted = lifted?.candidate ?? focusId;
  // A row that is moved in the page loses the focus, so it is given back.
  useEffect(() => rowOf(wanted)?.focus(), [wanted, lifted?.at]);
  const lineOf = (id: CandidateId): number => places.findIndex(({ candidate }) => candidate.id === id);
  const shown = shownPlaces(places, lifted);
  const heldName = places.find(({ candidate }) => candidate.id === lifted?.candidate)?.candidate.name ?? "";
  const drop = (move: Move | null): void => {
    setLifted(null);
    setDragged(null);
    if (move !== null && move.at !== lineOf(move.candidate)) onPropose(move);
  };
  const press = (event: KeyboardEvent<HTMLElement>, id: CandidateId): void => {
    if (event.target !== event.currentTarget) return;
    const key = readRowKey(event.nativeEvent);
    if (key === undefined) return;
    event.preventDefault();
    const at = lifted?.candidate === id ? lifted.at : lineOf(id);
    if (key === "lift-up" || key === "lift-down") {
      if (!sealed) setLifted({ candidate: id, at: stepLine(at, key === "lift-up" ? -1 : 1, places.length) });
    } else if (key === "put-back") setLifted(null);
    else if (key === "choose") toggleTray(id);
    else if (key === "compare") compareChosen(id);
    else if (key === "enter") {
      if (lifted?.candidate === id) drop(lifted);
      else onOpen(id);
    } else {
      const next =
        shown[
          stepLine(
            shown.findIndex((one) => one.candidate.id === id),
            key === "up" ? -1 : 1,
            shown.length,
          )
        ];
      rowOf(next?.candidate.id ?? null)?.focus();
    }
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
          <tbody ref={body} onDrop={() => drop(dragged)}>
            {shown.map((place, line) => (
              <Fragment key={place.candidate.id}>
                {line === seatLineAt && (
                  <tr className={styles["line"]} onDragOver={(event) => hover(event, line)}>
                    <td colSpan={5}>{t("expert.review.ranking.seatLine", { seats })}</td>
                  </tr>
                )}
                <RankingRow
                  place={place}
                  isLifted={place.candidate.id === lifted?.candidate}
                  isDragged={place.candidate.id === dragged?.candidate}
                  isMarked={place.candidate.id === mark}
                  movable={!sealed}
                  onKey={(event) => press(event, place.candidate.id)}
                  onOpen={() => onOpen(place.candidate.id)}
                  onDragStart={() => setDragged({ candidate: place.candidate.id, at: line })}
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

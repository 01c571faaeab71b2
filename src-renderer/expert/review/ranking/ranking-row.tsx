import { Button } from "antd";
import type { DragEvent, KeyboardEvent } from "react";
import { useWords } from "#renderer/lib/language.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import type { Choice } from "#renderer/expert/review/compare/choose-compared.ts";
import { CompareToggle } from "#renderer/expert/review/compare/compare-toggle.tsx";
import type { OwnPlace } from "#renderer/expert/review/own-ranking.ts";
import styles from "#renderer/expert/review/ranking/ranking-list.module.css";

interface Props {
  readonly place: OwnPlace;
  readonly choice: Choice;
  readonly isLifted: boolean;
  readonly isDragged: boolean;
  /** The dragged one would come above this one. */
  readonly isMarked: boolean;
  /** The one line at which the Tab key stops; arrows go to the others. */
  readonly isStop: boolean;
  readonly movable: boolean;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
  readonly onDragStart: () => void;
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void;
  readonly onDragEnd: () => void;
}

/** One line of the own ranking: place, who, total, and whether others have the same. */
export function RankingRow({ place, choice, isLifted, isDragged, isMarked, isStop, movable, ...on }: Props) {
  const { t } = useWords();
  const { candidate } = place;
  return (
    <tr
      className={styles["place"]}
      tabIndex={isStop ? 0 : -1}
      data-candidate={candidate.id}
      data-lifted={isLifted}
      data-dragged={isDragged}
      data-marked={isMarked}
      draggable={movable}
      title={movable ? t("expert.review.ranking.move.drag") : t("expert.review.ranking.move.sealed")}
      onFocus={on.onFocus}
      onKeyDown={on.onKey}
      onDoubleClick={on.onOpen}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", candidate.id);
        on.onDragStart();
      }}
      onDragOver={on.onDragOver}
      onDragEnd={on.onDragEnd}
    >
      <td className={styles["rank"]}>
        <span className={styles["grip"]} aria-hidden="true">
          {movable ? "⠿" : ""}
        </span>
        {place.pile > 1 ? `${place.rank}=` : place.rank}
      </td>
      <td>
        {candidate.flagged && <span className={styles["flag"]}>⚑ </span>}
        {candidate.name}
        <span className={styles["unit"]}> {candidate.unitName}</span>
      </td>
      <td className={styles["number"]}>{formatTenths(place.totalTenths)}</td>
      <td className={styles["note"]}>
        {place.pile > 1 && t("expert.review.ranking.pile", { total: place.pile })}
        {place.acrossSeatLine && <strong> · {t("expert.review.ranking.across")}</strong>}
      </td>
      <td className={styles["buttons"]}>
        <CompareToggle candidate={candidate} choice={choice} isStop={isStop} />{" "}
        <Button size="small" tabIndex={isStop ? 0 : -1} onClick={on.onOpen}>
          {t("expert.review.ranking.openOne")}
        </Button>
      </td>
    </tr>
  );
}

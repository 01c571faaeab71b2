import { useEffect, useState, type KeyboardEvent, type RefObject } from "react";
import type { CandidateId } from "#shared/ids.ts";
import { compareChosen, toggleTray } from "#renderer/expert/review/compare/tray-actions.ts";
import type { OwnPlace } from "#renderer/expert/review/own-ranking.ts";
import { nextGap, shownPlaces, stepLine, type Move } from "#renderer/expert/review/ranking/move-places.ts";
import { readRowKey, type RowKey } from "#renderer/expert/review/ranking/read-row-key.ts";

interface Wish {
  readonly places: readonly OwnPlace[];
  readonly sealed: boolean;
  readonly focusId: CandidateId | null;
  /** Where the rows are; each carries `data-candidate`. */
  readonly rows: RefObject<HTMLElement | null>;
  readonly onOpen: (candidate: CandidateId) => void;
  readonly onMove: (move: Move) => void;
}

/** Moving through the lines by keyboard, and lifting one of them to another place: the equal of dragging it. */
export function useLifting({ places, sealed, focusId, rows, onOpen, onMove }: Wish) {
  const [lifted, setLifted] = useState<Move | null>(null);
  const wanted = lifted?.candidate ?? focusId;
  const focusRow = (id: CandidateId | undefined): void => {
    if (id !== undefined) rows.current?.querySelector<HTMLElement>(`[data-candidate="${CSS.escape(id)}"]`)?.focus();
  };
  // A row that changes its place in the page loses the focus, so it is given back.
  useEffect(() => {
    if (wanted !== null) rows.current?.querySelector<HTMLElement>(`[data-candidate="${CSS.escape(wanted)}"]`)?.focus();
  }, [rows, wanted, lifted?.at]);
  const shown = shownPlaces(places, lifted);
  const lineIn = (list: readonly OwnPlace[], id: CandidateId): number =>
    list.findIndex(({ candidate }) => candidate.id === id);
  const lift = (id: CandidateId, direction: 1 | -1): void => {
    if (sealed) return;
    const at = lifted?.candidate === id ? lifted.at : lineIn(places, id);
    setLifted({ candidate: id, at: nextGap(places, { candidate: id, at }, direction) });
  };
  const step = (id: CandidateId, direction: 1 | -1): void =>
    focusRow(shown[stepLine(lineIn(shown, id), direction, shown.length)]?.candidate.id);
  const enter = (id: CandidateId): void => {
    if (lifted?.candidate !== id) {
      onOpen(id);
      return;
    }
    setLifted(null);
    onMove(lifted);
  };
  const does: Readonly<Record<RowKey, (id: CandidateId) => void>> = {
    "lift-up": (id) => lift(id, -1),
    "lift-down": (id) => lift(id, 1),
    up: (id) => step(id, -1),
    down: (id) => step(id, 1),
    enter,
    "put-back": () => setLifted(null),
    choose: toggleTray,
    compare: compareChosen,
  };
  const press = (event: KeyboardEvent<HTMLElement>, id: CandidateId): void => {
    const key = event.target === event.currentTarget ? readRowKey(event.nativeEvent) : undefined;
    if (key === undefined) return;
    event.preventDefault();
    does[key](id);
  };
  return { lifted, shown, press, putBack: () => setLifted(null) };
}

import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useCallback, useEffect, useRef } from "react";
import type { CandidateId } from "#shared/ids.ts";
import type { CandidateState } from "#shared/ipc/expert-calls.ts";
import { useTextSize } from "#renderer/lib/text-size.ts";
import { CandidateRow } from "#renderer/expert/review/candidate-row.tsx";
import { choiceOf } from "#renderer/expert/review/compare/choose-compared.ts";
import styles from "#renderer/expert/review/candidate-list-pane.module.css";

interface Props {
  readonly rows: readonly CandidateState[];
  readonly chosen: readonly CandidateState[];
  readonly openId: CandidateId | null;
  readonly onOpen: (candidate: CandidateId) => void;
}

/** A row of two lines at the standard size of text; longer ones are measured once they are drawn. */
const usualRowPx = 50;
const rowsBeyondSight = 6;

/**
 * The rows in sight, and the open one wherever it is: each key in a score field would else be laid out and painted
 * among hundreds of rows.
 */
export function CandidateRows({ rows, chosen, openId, onOpen }: Props) {
  const room = useRef<HTMLDivElement>(null);
  const openAt = rows.findIndex(({ id }) => id === openId);
  // eslint-disable-next-line react-hooks/incompatible-library -- no compiler memoises here what it answers
  const drawn = useVirtualizer({
    count: rows.length,
    getScrollElement: () => room.current,
    estimateSize: () => usualRowPx,
    overscan: rowsBeyondSight,
    getItemKey: useCallback((at: number) => rows[at]?.id ?? at, [rows]),
    rangeExtractor: useCallback(
      (range: Range) => {
        const inSight = defaultRangeExtractor(range);
        if (openAt < 0 || inSight.includes(openAt)) return inSight;
        return [...inSight, openAt].sort((first, second) => first - second);
      },
      [openAt],
    ),
  });
  const textSize = useTextSize();
  useEffect(() => drawn.measure(), [drawn, textSize]);
  useEffect(() => {
    if (openAt >= 0) drawn.scrollToIndex(openAt, { align: "auto" });
  }, [drawn, openAt]);
  return (
    <div className={styles["rows"]} ref={room}>
      <ul className={styles["list"]} style={{ height: drawn.getTotalSize() }}>
        {drawn.getVirtualItems().map(({ key, index, start }) => {
          const candidate = rows[index];
          return (
            candidate !== undefined && (
              <CandidateRow
                key={key}
                candidate={candidate}
                choice={choiceOf(chosen, candidate)}
                isOpen={index === openAt}
                at={index}
                of={rows.length}
                topPx={start}
                measure={drawn.measureElement}
                onOpen={onOpen}
              />
            )
          );
        })}
      </ul>
    </div>
  );
}

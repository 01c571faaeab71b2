import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { paneLimits, type Pane } from "#renderer/expert/review/use-pane-widths.ts";
import styles from "#renderer/expert/review/page.module.css";

interface Props {
  readonly pane: Pane;
  readonly label: string;
  readonly widthPx: number;
  /** `null` asks for the usual width. */
  readonly onChange: (pane: Pane, widthPx: number | null) => void;
}

const stepPx = 16;

/** The bar between two panes: drag it, or move it with ← → when it has the focus; Home or a double click resets it. */
export function PaneDivider({ pane, label, widthPx, onChange }: Props) {
  const grip = useRef<{ readonly x: number; readonly widthPx: number } | null>(null);
  // The list grows to the right, the score pane to the left.
  const outward = pane === "list" ? 1 : -1;
  const press = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, widthPx };
  };
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (grip.current) onChange(pane, grip.current.widthPx + outward * (event.clientX - grip.current.x));
  };
  const move = (event: KeyboardEvent): void => {
    const direction = event.key === "ArrowRight" ? outward : event.key === "ArrowLeft" ? -outward : 0;
    if (event.key === "Home") onChange(pane, null);
    else if (direction !== 0) onChange(pane, widthPx + direction * stepPx);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className={styles["divider"]}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={widthPx}
      aria-valuemin={paneLimits[pane].leastPx}
      aria-valuemax={paneLimits[pane].mostPx}
      tabIndex={0}
      onPointerDown={press}
      onPointerMove={drag}
      onPointerUp={() => (grip.current = null)}
      onDoubleClick={() => onChange(pane, null)}
      onKeyDown={move}
    />
  );
}

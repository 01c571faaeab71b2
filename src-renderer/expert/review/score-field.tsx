import { useEffect, useRef, type KeyboardEvent } from "react";
import type { Criterion } from "#shared/rules/rubric.ts";
import type { Entry } from "#renderer/expert/review/read-points.ts";
import { readFieldKey } from "#renderer/expert/review/read-keys.ts";
import {
  focusNext,
  leaveText,
  restoreField,
  settleField,
  stepField,
  typePoints,
} from "#renderer/expert/review/field-actions.ts";
import { useComposed } from "#renderer/expert/review/use-composed.ts";
import styles from "#renderer/expert/review/score-pane.module.css";

interface Props {
  readonly criterion: Criterion;
  readonly label: string;
  readonly text: string;
  readonly entry: Entry;
  readonly readOnly: boolean;
  /** Grows each time that the keyboard should come here; 0: not now. */
  readonly focusTurn: number;
  readonly describedBy: string;
  /** An arrow key was pressed on an empty field. */
  readonly onNoStep: (isEmpty: boolean) => void;
}

/** The field of one criterion. What an input method composes is shown, and read when it is finished. */
export function ScoreField(props: Props) {
  const { criterion, entry, focusTurn, readOnly } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focusTurn === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [focusTurn]);
  const composed = useComposed(props.text, (text) => {
    props.onNoStep(false);
    typePoints(criterion, text);
  });
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const key = readFieldKey(event.nativeEvent);
    if (key === undefined) return;
    event.preventDefault();
    if (key === "next-criterion") focusNext(criterion.id);
    else if (readOnly) return;
    else if (key === "restore") restoreField(criterion);
    else if (!stepField(criterion, key === "step-up" ? 1 : -1)) props.onNoStep(entry.state === "empty");
  };
  return (
    <input
      ref={field}
      className={styles["field"]}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      maxLength={20}
      aria-label={props.label}
      aria-invalid={entry.state === "refused"}
      aria-describedby={props.describedBy}
      data-state={entry.state}
      readOnly={readOnly}
      {...composed}
      onKeyDown={press}
      onFocus={(event) => event.target.select()}
      onBlur={() => {
        props.onNoStep(false);
        if (readOnly) return;
        settleField(criterion);
        leaveText();
      }}
    />
  );
}

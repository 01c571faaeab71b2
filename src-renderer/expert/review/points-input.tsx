import type { KeyboardEvent } from "react";
import type { Criterion } from "#shared/rules/rubric.ts";
import { formatTenths } from "#renderer/lib/numbers.ts";
import { readFieldKey } from "#renderer/expert/review/read-keys.ts";
import { readPoints, stepPoints } from "#renderer/expert/review/read-points.ts";
import { useComposed } from "#renderer/expert/review/use-composed.ts";

interface Props {
  readonly criterion: Criterion;
  readonly label: string;
  readonly text: string;
  readonly storedTenths: number | undefined;
  readonly readOnly: boolean;
  /** Said when somebody rests on a field that cannot be written. */
  readonly title?: string | undefined;
  readonly describedBy: string;
  readonly className: string | undefined;
  readonly onType: (text: string) => void;
  readonly onLeave?: () => void;
  /** Enter: on to the next field. */
  readonly onEnter: (field: HTMLInputElement) => void;
}

/** A field for points of one criterion away from the score form, with the same reading, the same keys and the same refusal. */
export function PointsInput(props: Props) {
  const { criterion, text, readOnly, onType: type } = props;
  const composed = useComposed(text, type);
  const entry = readPoints(text, criterion);
  const step = (direction: 1 | -1): void => {
    const tenths = stepPoints(entry, direction, criterion);
    if (tenths !== null) type(formatTenths(tenths));
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const key = readFieldKey(event.nativeEvent);
    if (key === undefined || (key === "restore" && entry.state !== "refused")) return;
    event.preventDefault();
    event.stopPropagation();
    if (key === "next-criterion") props.onEnter(event.currentTarget);
    else if (readOnly) return;
    else if (key === "restore") type(props.storedTenths === undefined ? "" : formatTenths(props.storedTenths));
    else step(key === "step-up" ? 1 : -1);
  };
  return (
    <input
      className={props.className}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      maxLength={20}
      aria-label={props.label}
      aria-invalid={entry.state === "refused"}
      aria-describedby={props.describedBy}
      title={props.title}
      data-state={entry.state}
      readOnly={readOnly}
      {...composed}
      onKeyDown={press}
      onFocus={(event) => event.target.select()}
      onBlur={props.onLeave}
    />
  );
}

import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from "react";
import { useWords } from "#renderer/lib/language.ts";
import { phraseToType } from "#renderer/expert/review/insert-phrase.ts";
import { askForPhrase } from "#renderer/expert/review/phrase-store.ts";
import styles from "#renderer/expert/review/comment-field.module.css";

interface Props {
  readonly label: string;
  /** Stands behind the label, e.g. why something must be said. */
  readonly note?: ReactNode;
  /** The label is read out only: the place says it already. */
  readonly quiet?: boolean;
  readonly text: string;
  readonly maxLength: number;
  readonly readOnly: boolean;
  /** Something must be said and is not. */
  readonly wanted?: boolean;
  /** Grows each time that the keyboard should come here; 0: not now. */
  readonly focusTurn?: number;
  readonly onWrite: (text: string) => void;
  readonly onLeave: () => void;
}

/** A text that grows with what is written, into which Ctrl+J puts one of the expert's own phrases. */
export function CommentField(props: Props) {
  const { label, quiet = false, text, maxLength, readOnly, wanted = false, focusTurn = 0, onWrite } = props;
  const { t, language } = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (focusTurn > 0) field.current?.focus();
  }, [focusTurn]);
  const takePhrase = (): void => {
    const area = field.current;
    if (area === null || readOnly) return;
    const selection = { from: area.selectionStart, to: area.selectionEnd };
    void askForPhrase((phrase) => {
      // After the dialog has given the focus back.
      setTimeout(() => typePhrase(area, selection, phrase));
    });
  };
  const press = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "j") return;
    event.preventDefault();
    takePhrase();
  };
  return (
    <div className={styles["comment"]}>
      <div className={quiet ? styles["quiet"] : styles["head"]}>
        <label htmlFor={id}>{label}</label>
        {props.note}
      </div>
      <div className={styles["line"]}>
        <textarea
          ref={field}
          id={id}
          className={styles["text"]}
          rows={1}
          maxLength={maxLength}
          lang={language}
          readOnly={readOnly}
          value={text}
          aria-invalid={wanted}
          placeholder={quiet ? t("expert.judging.saidShort") : undefined}
          onChange={(event) => onWrite(event.target.value)}
          onKeyDown={press}
          onBlur={props.onLeave}
        />
        {!readOnly && (
          <button
            type="button"
            className={styles["phrase"]}
            title={t("expert.judging.phrases.open")}
            onMouseDown={(event) => event.preventDefault()}
            onClick={takePhrase}
          >
            {t("expert.judging.phrases.short")}
          </button>
        )}
      </div>
    </div>
  );
}

/** Types a phrase where the caret was, as fingers would, so that the text's own undo takes it back. */
function typePhrase(
  area: HTMLTextAreaElement,
  selection: { readonly from: number; readonly to: number },
  phrase: string | null,
): void {
  area.focus();
  area.setSelectionRange(selection.from, selection.to);
  const typed = phrase === null ? undefined : phraseToType(area.value, selection, phrase, area.maxLength);
  // Nothing newer keeps the field's own undo: whatever sets the value clears it.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  if (typed !== undefined) document.execCommand("insertText", false, typed);
}

import { Button, Input } from "antd";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { Phrase } from "#shared/ipc/judging-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { deletePhrase, pickPhrase, savePhrase, usePhrases } from "#renderer/expert/review/phrase-store.ts";
import styles from "#renderer/expert/review/phrases.module.css";

interface Props {
  readonly phrase: Phrase;
  /** From 1; the first nine are chosen by their digit. */
  readonly position: number;
}

/** Moves the focus to the phrase above or below, or takes the one whose digit was pressed. */
function press(event: KeyboardEvent<HTMLButtonElement>): void {
  const line = event.currentTarget.closest("li");
  const beside = event.key === "ArrowDown" ? line?.nextElementSibling : line?.previousElementSibling;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    beside?.querySelector("button")?.focus();
    return;
  }
  const chosen = usePhrases.getState().phrases[Number(event.key) - 1];
  if (!/^[1-9]$/.test(event.key) || chosen === undefined) return;
  event.preventDefault();
  pickPhrase(chosen.text);
}

/** One phrase: Enter takes it; beside it the ways to change and delete it. */
export function PhraseLine({ phrase, position }: Props) {
  const { t } = useWords();
  const [edited, setEdited] = useState<string | null>(null);
  const choose = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (position === 1) choose.current?.focus();
  }, [position]);
  const save = async (): Promise<void> => {
    if (edited !== null && (await savePhrase(edited, phrase.id))) setEdited(null);
  };
  if (edited !== null)
    return (
      <li>
        <form
          className={styles["add"]}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Input
            autoFocus
            value={edited}
            maxLength={500}
            aria-label={t("expert.judging.phrases.edit")}
            onChange={(event) => setEdited(event.target.value)}
          />
          <Button htmlType="submit" disabled={edited.trim() === ""}>
            {t("expert.judging.phrases.save")}
          </Button>
        </form>
      </li>
    );
  return (
    <li className={styles["line"]}>
      <button
        ref={choose}
        type="button"
        className={styles["choose"]}
        onKeyDown={press}
        onClick={() => pickPhrase(phrase.text)}
      >
        <kbd className={styles["digit"]}>{position <= 9 ? position : ""}</kbd>
        <span>{phrase.text}</span>
      </button>
      <Button size="small" onClick={() => setEdited(phrase.text)}>
        {t("expert.judging.phrases.edit")}
      </Button>
      <Button size="small" onClick={() => void deletePhrase(phrase.id)}>
        {t("expert.judging.phrases.delete")}
      </Button>
    </li>
  );
}

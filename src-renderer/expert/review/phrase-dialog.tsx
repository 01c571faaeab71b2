import { Button, Input, Modal } from "antd";
import { useEffect, useRef, useState, type RefObject } from "react";
import { useWords } from "#renderer/lib/language.ts";
import { PhraseLine } from "#renderer/expert/review/phrase-line.tsx";
import { pickPhrase, savePhrase, usePhrases } from "#renderer/expert/review/phrase-store.ts";
import styles from "#renderer/expert/review/phrases.module.css";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";

/** The expert's own phrases: chosen by digit, arrows and Enter; added, changed and deleted here. */
export function PhraseDialog() {
  const { t } = useWords();
  const open = usePhrases((state) => state.onPick !== null);
  const bank = useRef<HTMLDivElement>(null);
  // A desk that is left takes the phrases with it.
  useEffect(() => () => pickPhrase(null), []);
  return (
    <Modal
      open={open}
      title={t("expert.judging.phrases.title")}
      footer={<p className={styles["hint"]}>{t("expert.judging.phrases.hint")}</p>}
      destroyOnHidden
      onCancel={() => pickPhrase(null)}
      afterOpenChange={(isOpen) => {
        if (isOpen) bank.current?.querySelector<HTMLElement>("button, input")?.focus();
      }}
    >
      <Bank ref={bank} />
    </Modal>
  );
}

function Bank({ ref }: { readonly ref: RefObject<HTMLDivElement | null> }) {
  const { t } = useWords();
  const { phrases, problem } = usePhrases();
  const [text, setText] = useState("");
  const add = async (): Promise<void> => {
    if (await savePhrase(text)) setText("");
  };
  return (
    <div ref={ref} className={styles["bank"]}>
      {problem && <ProblemBox problem={problem} />}
      {phrases.length === 0 ? (
        <p className={styles["hint"]}>{t("expert.judging.phrases.none")}</p>
      ) : (
        <ul className={styles["list"]} aria-label={t("expert.judging.phrases.title")}>
          {phrases.map((phrase, at) => (
            <PhraseLine key={phrase.id} phrase={phrase} position={at + 1} />
          ))}
        </ul>
      )}
      <form
        className={styles["add"]}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Input
          value={text}
          maxLength={500}
          aria-label={t("expert.judging.phrases.new")}
          placeholder={t("expert.judging.phrases.new")}
          onChange={(event) => setText(event.target.value)}
        />
        <Button htmlType="submit" disabled={text.trim() === ""}>
          {t("expert.judging.phrases.add")}
        </Button>
      </form>
    </div>
  );
}

import { Input, Modal, Radio } from "antd";
import { useState } from "react";
import type { RuleFile } from "#shared/rules/rule-file.ts";
import { AskButtons } from "#renderer/expert/ask-buttons.tsx";
import styles from "#renderer/expert/ask.module.css";
import { useWords } from "#renderer/lib/language.ts";

interface Props {
  /** Candidate to recuse from; nothing is open without one. */
  readonly name: string | null;
  readonly reasons: RuleFile["recusalReasons"];
  readonly busy: boolean;
  readonly onRecuse: (reason: string) => void;
  readonly onCancel: () => void;
}

/** The reason that is kept: the rule's own official words, and what the expert added. */
const reasonText = (reason: string, more: string): string =>
  more.trim() === "" ? reason : `${reason}：${more.trim()}`;

/** Asks for the reason of a recusal and for a clear yes. */
export function RecuseDialog({ name, reasons, busy, onRecuse, onCancel }: Props) {
  const { t } = useWords();
  return (
    <Modal
      open={name !== null}
      title={t("expert.review.standing.recuseTitle", { name: name ?? "" })}
      footer={null}
      destroyOnHidden
      onCancel={onCancel}
    >
      <Choice reasons={reasons} busy={busy} onRecuse={onRecuse} onCancel={onCancel} />
    </Modal>
  );
}

function Choice({ reasons, busy, onRecuse, onCancel }: Omit<Props, "name">) {
  const { t, language } = useWords();
  const [id, setId] = useState<string>();
  const [more, setMore] = useState("");
  const chosen = reasons.find((reason) => reason.id === id);
  return (
    <form
      className={styles["ask"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) onRecuse(reasonText(chosen.text.zh, more));
      }}
    >
      <p>{t("expert.review.standing.recuseExplains")}</p>
      <Radio.Group
        vertical
        aria-label={t("expert.review.standing.chooseReason")}
        value={id}
        onChange={(event) => setId(String(event.target.value))}
        options={reasons.map((reason) => ({ value: reason.id, label: reason.text[language] }))}
      />
      <Input
        value={more}
        maxLength={300}
        aria-label={t("expert.review.standing.more")}
        placeholder={t("expert.review.standing.more")}
        onChange={(event) => setMore(event.target.value)}
      />
      <AskButtons
        busy={busy}
        disabled={chosen === undefined}
        label={t("expert.review.standing.confirmRecuse")}
        onCancel={onCancel}
      />
    </form>
  );
}

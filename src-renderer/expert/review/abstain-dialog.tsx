import { Input, Modal } from "antd";
import { useState } from "react";
import { AskButtons } from "#renderer/expert/ask-buttons.tsx";
import styles from "#renderer/expert/ask.module.css";
import { useWords } from "#renderer/lib/language.ts";

interface Props {
  /** Candidate to abstain from; nothing is open without one. */
  readonly name: string | null;
  readonly busy: boolean;
  readonly onAbstain: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why a candidate cannot be judged. */
export function AbstainDialog({ name, ...rest }: Props) {
  const { t } = useWords();
  return (
    <Modal
      open={name !== null}
      title={t("expert.review.standing.abstainTitle", { name: name ?? "" })}
      footer={null}
      destroyOnHidden
      onCancel={rest.onCancel}
    >
      <Question {...rest} />
    </Modal>
  );
}

function Question({ busy, onAbstain, onCancel }: Omit<Props, "name">) {
  const { t } = useWords();
  const [reason, setReason] = useState("");
  return (
    <form
      className={styles["ask"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== "") onAbstain(reason.trim());
      }}
    >
      <p>{t("expert.review.standing.abstainExplains")}</p>
      <Input.TextArea
        autoFocus
        rows={2}
        value={reason}
        maxLength={500}
        aria-label={t("expert.review.standing.abstainReason")}
        placeholder={t("expert.review.standing.abstainReason")}
        onChange={(event) => setReason(event.target.value)}
      />
      <AskButtons
        busy={busy}
        disabled={reason.trim() === ""}
        label={t("expert.review.standing.confirmAbstain")}
        onCancel={onCancel}
      />
    </form>
  );
}

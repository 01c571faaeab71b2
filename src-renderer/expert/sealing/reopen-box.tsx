import { Button, Input } from "antd";
import { useId, useState } from "react";
import type { BundleId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import styles from "#renderer/expert/sealing/sealing.module.css";

interface Props {
  readonly bundle: BundleId;
  readonly nextRevision: number;
}

/** The way to change something after sealing: a reason is needed, and the old file is kept. */
export function ReopenBox({ bundle, nextRevision }: Props) {
  const { t } = useWords();
  const id = useId();
  const [reason, setReason] = useState("");
  const action = useAction("submission/reopen");
  return (
    <section className={styles["box"]}>
      <h3>{t("expert.sealing.reopen.title")}</h3>
      <p className={styles["soft"]}>{t("expert.sealing.reopen.explains", { revision: nextRevision })}</p>
      <label htmlFor={id}>{t("expert.sealing.reopen.reason")}</label>
      <Input id={id} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      <div className={styles["buttons"]}>
        <Button
          disabled={reason.trim() === ""}
          loading={action.busy}
          onClick={() => void action.run({ bundle, reason: reason.trim() })}
        >
          {t("expert.sealing.reopen.run")}
        </Button>
      </div>
      <ProblemBox problem={action.problem} onDismiss={action.clear} />
    </section>
  );
}

import { Button, Checkbox, Input, Modal } from "antd";
import { useId, useState } from "react";
import type { DeskBundle } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { JobProgress } from "#renderer/ui/job-progress.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { unsealedSeats } from "#renderer/expert/bundles/unsealed-seats.ts";
import styles from "#renderer/expert/bundles/bundles.module.css";

export interface Finished {
  readonly title: DeskBundle["title"];
  readonly files: number;
}

interface Props {
  /** The bundle whose round is to end; nothing is open without one. */
  readonly ending: DeskBundle | undefined;
  /** All bundles of that round on this laptop. */
  readonly ofRound: readonly DeskBundle[];
  readonly onFinished: (finished: Finished) => void;
  readonly onClose: () => void;
}

/** Asks before a round is wiped from this laptop; twice where scores would be lost that nobody sealed. */
export function FinishDialog({ ending, ofRound, onFinished, onClose }: Props) {
  const { t, language } = useWords();
  const id = useId();
  const [isHandedIn, setHandedIn] = useState(false);
  const [typed, setTyped] = useState("");
  const action = useAction("desk/finish");
  const unsealed = unsealedSeats(ofRound);
  // The core counts again: what was reopened meanwhile is asked about too.
  const isLosing = unsealed.length > 0 || action.problem?.kind === "expert/finish-unsealed";
  const word = t("expert.bundles.finish.word");
  const isSure = isHandedIn && (!isLosing || typed.trim().toUpperCase() === word);
  const run = async (): Promise<void> => {
    if (ending === undefined) return;
    const answer = await action.run({ bundle: ending.bundle, loseUnsealed: isLosing });
    if (answer.ok) onFinished({ title: ending.title, files: answer.value.files });
  };
  return (
    <Modal
      open={ending !== undefined}
      title={t("expert.bundles.finish.title", { title: ending?.title[language] ?? "" })}
      width={640}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <div className={styles["end"]}>
          <Button onClick={onClose} disabled={action.busy}>
            {t("ui.deed.cancel")}
          </Button>
          <Button danger type="primary" loading={action.busy} disabled={!isSure} onClick={() => void run()}>
            {t("expert.bundles.finish.run")}
          </Button>
        </div>
      }
    >
      <div className={styles["ask"]}>
        <p>{t("expert.bundles.finish.explains")}</p>
        <ol className={styles["order"]}>
          <li>{t("expert.bundles.finish.keys")}</li>
          <li>{t("expert.bundles.finish.files")}</li>
        </ol>
        <p className={styles["soft"]}>{t("expert.bundles.finish.limits")}</p>
        <Checkbox checked={isHandedIn} onChange={(event) => setHandedIn(event.target.checked)}>
          {t("expert.bundles.finish.handedIn")}
        </Checkbox>
        {isLosing && (
          <section className={styles["stop"]} role="alert">
            <h3>✕ {t("expert.bundles.finish.unsealed", { seats: unsealed.join(language === "zh" ? "、" : ", ") })}</h3>
            <p>{t("expert.bundles.finish.unsealedMeaning")}</p>
            <label htmlFor={id}>{t("expert.bundles.finish.type", { word })}</label>
            <Input id={id} value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
          </section>
        )}
        <JobProgress busy={action.busy} progress={action.progress} onCancel={action.cancel} />
        <ProblemBox problem={action.problem} onDismiss={action.clear} />
      </div>
    </Modal>
  );
}

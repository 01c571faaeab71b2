import { Button, Modal } from "antd";
import { useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { RoundId } from "#shared/ids.ts";
import type { BundleCopyRow, BundleRow } from "#shared/ipc/bundle-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatBytes, formatCount } from "#renderer/lib/numbers.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import styles from "#renderer/secretariat/bundles/bundles.module.css";
import { ChooseButton } from "#renderer/ui/choose-button.tsx";
import { JobProgress } from "#renderer/ui/job-progress.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly round: RoundId;
  /** What is copied; the dialog is closed without it. */
  readonly bundle: BundleRow | undefined;
  readonly onClose: () => void;
}

/** Copies a bundle to one stick after another; each copy is read back before it counts. */
export function CopyBundle({ round, bundle, onClose }: Props) {
  const { t } = useWords();
  const by = useOperator((state) => state.name).trim();
  const [target, setTarget] = useState<readonly ChosenPath[]>([]);
  const [made, setMade] = useState<BundleCopyRow>();
  const copy = useAction("bundles/copy");
  const [stick] = target;
  const run = async (): Promise<void> => {
    if (bundle === undefined || stick === undefined) return;
    setMade(undefined);
    const answer = await copy.run({ round, bundle: bundle.bundle, target: stick.grant, by });
    if (!answer.ok) return;
    setTarget([]);
    setMade(answer.value);
  };
  const close = (): void => {
    if (copy.busy) return;
    setTarget([]);
    setMade(undefined);
    copy.clear();
    onClose();
  };
  return (
    <Modal
      open={bundle !== undefined}
      title={t("bundles.copy.title", { n: bundle?.version ?? "" })}
      width={720}
      mask={{ closable: false }}
      onCancel={close}
      footer={
        <Button disabled={copy.busy} onClick={close}>
          {t("ui.close")}
        </Button>
      }
    >
      <div className={styles["stack"]}>
        <p>{t("bundles.copy.lead")}</p>
        <ChooseButton
          purpose="bundle-target"
          label={t("bundles.copy.target")}
          chosen={target}
          onChosen={setTarget}
          disabled={copy.busy}
        />
        <Row>
          <PersonField />
          <Button type="primary" disabled={stick === undefined || by === "" || copy.busy} onClick={() => void run()}>
            {t("bundles.copy.run")}
          </Button>
          {by === "" && <span>{t("ui.person.missing")}</span>}
        </Row>
        <JobProgress busy={copy.busy} progress={copy.progress} onCancel={copy.cancel} />
        <ProblemBox problem={copy.problem} onDismiss={copy.clear} />
        {made !== undefined && (
          <p role="status" className={styles["done"]}>
            ✓{" "}
            {t("bundles.copy.done", {
              files: formatCount(made.files),
              bytes: formatBytes(made.bytes),
              target: made.target,
            })}
          </p>
        )}
      </div>
    </Modal>
  );
}

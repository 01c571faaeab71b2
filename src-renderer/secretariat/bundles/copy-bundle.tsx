import { Button, Modal } from "antd";
import type { RoundId } from "#shared/ids.ts";
import type { BundleCopyRow, BundleRow } from "#shared/ipc/bundle-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/bundles/bundles.module.css";
import { CopyOutcome } from "#renderer/secretariat/bundles/copy-outcome.tsx";
import { CopyQueue } from "#renderer/secretariat/bundles/copy-queue.tsx";
import { useCopying } from "#renderer/secretariat/bundles/use-copying.ts";
import { ChooseButton } from "#renderer/ui/choose-button.tsx";
import { JobProgress } from "#renderer/ui/job-progress.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly round: RoundId;
  /** What is copied, the first first. */
  readonly bundles: readonly BundleRow[];
  readonly copies: readonly BundleCopyRow[];
  readonly onClose: () => void;
}

/** Copies bundles to one stick after another; each copy is read back before it counts, and a full stick is said with numbers. */
export function CopyBundle({ round, bundles, copies, onClose }: Props) {
  const { t } = useWords();
  const copying = useCopying(round, bundles, copies);
  const { copy, by, target, several, waiting, made, unfinished } = copying;
  const ready = target.length > 0 && by !== "" && !copy.busy && (waiting.length > 0 || unfinished !== undefined);
  // One volume cannot be parted.
  const mayPart = bundles.some(({ bundle, volumes }) => bundle === waiting[0] && volumes > 1);
  return (
    <Modal
      open
      title={several ? t("bundles.copy.titleMany") : t("bundles.copy.title", { n: bundles[0]?.version ?? "" })}
      width={760}
      centered
      mask={{ closable: false }}
      onCancel={() => !copy.busy && onClose()}
      footer={
        <Button disabled={copy.busy} onClick={onClose}>
          {t("ui.close")}
        </Button>
      }
    >
      <div className={styles["stack"]}>
        <p>{t("bundles.copy.lead")}</p>
        {several && (
          <CopyQueue bundles={bundles} waiting={waiting} onWaiting={copying.setWaiting} disabled={copy.busy} />
        )}
        <ChooseButton
          purpose="bundle-target"
          label={t("bundles.copy.target")}
          chosen={target}
          onChosen={(chosen) => {
            copying.choose(chosen);
          }}
          disabled={copy.busy}
        />
        <Row>
          <PersonField />
          <Button type="primary" disabled={!ready} onClick={() => void copying.run(false)}>
            {t("bundles.copy.run")}
          </Button>
          {by === "" && <span>{t("ui.person.missing")}</span>}
        </Row>
        <JobProgress busy={copy.busy} progress={copy.progress} onCancel={copy.cancel} />
        <ProblemBox problem={copy.problem} onDismiss={copy.clear} />
        {copy.problem?.kind === "bundle/disk-full" && mayPart && (
          <Row>
            <Button disabled={!ready} onClick={() => void copying.run(true)}>
              {t("bundles.copy.spread")}
            </Button>
          </Row>
        )}
        <CopyOutcome made={made} bundles={bundles} waiting={several ? waiting : []} />
      </div>
    </Modal>
  );
}

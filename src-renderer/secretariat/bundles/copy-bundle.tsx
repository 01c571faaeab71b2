import { Button, Modal } from "antd";
import { useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import type { BundleId, RoundId } from "#shared/ids.ts";
import type { BundleCopyRow, BundleRow, MadeCopy } from "#shared/ipc/bundle-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import styles from "#renderer/secretariat/bundles/bundles.module.css";
import { CopyOutcome } from "#renderer/secretariat/bundles/copy-outcome.tsx";
import { CopyQueue } from "#renderer/secretariat/bundles/copy-queue.tsx";
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
  const by = useOperator((state) => state.name).trim();
  const [target, setTarget] = useState<readonly ChosenPath[]>([]);
  const several = bundles.length > 1;
  const [waiting, setWaiting] = useState<readonly BundleId[]>(() =>
    bundles
      .filter(({ bundle }) => !several || !copies.some((copy) => copy.bundle === bundle))
      .map(({ bundle }) => bundle),
  );
  const [made, setMade] = useState<readonly MadeCopy[]>([]);
  const copy = useAction("bundles/copy");
  const [stick] = target;
  const last = made.at(-1);
  // A bundle that goes over several sticks is finished before the next one.
  const unfinished = last !== undefined && last.left.length > 0 ? last : undefined;

  const run = async (spread: boolean): Promise<void> => {
    if (stick === undefined) return;
    let queue = unfinished === undefined ? waiting : [unfinished.bundle, ...waiting];
    let volumes = unfinished?.left.map(({ number }) => number);
    for (const bundle of queue) {
      const part = volumes === undefined ? {} : { volumes };
      const split = spread || volumes !== undefined ? { spread: true } : {};
      const answer = await copy.run({ round, bundle, target: stick.grant, ...part, ...split, by });
      if (!answer.ok) return;
      volumes = undefined;
      queue = queue.filter((each) => each !== bundle);
      setMade((before) => [...before, answer.value]);
      setWaiting(several ? queue : []);
      if (answer.value.left.length > 0) break;
    }
    setTarget([]);
  };
  const ready = stick !== undefined && by !== "" && !copy.busy && (waiting.length > 0 || unfinished !== undefined);
  // One volume cannot be parted.
  const mayPart = bundles.some(({ bundle, volumes }) => bundle === waiting[0] && volumes > 1);
  const again = (): void => setWaiting(bundles.map(({ bundle }) => bundle));
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
        {several && <CopyQueue bundles={bundles} waiting={waiting} onWaiting={setWaiting} disabled={copy.busy} />}
        <ChooseButton
          purpose="bundle-target"
          label={t("bundles.copy.target")}
          chosen={target}
          onChosen={(chosen) => {
            if (!several && waiting.length === 0 && unfinished === undefined) again();
            setTarget(chosen);
          }}
          disabled={copy.busy}
        />
        <Row>
          <PersonField />
          <Button type="primary" disabled={!ready} onClick={() => void run(false)}>
            {t("bundles.copy.run")}
          </Button>
          {by === "" && <span>{t("ui.person.missing")}</span>}
        </Row>
        <JobProgress busy={copy.busy} progress={copy.progress} onCancel={copy.cancel} />
        <ProblemBox problem={copy.problem} onDismiss={copy.clear} />
        {copy.problem?.kind === "bundle/disk-full" && mayPart && (
          <Row>
            <Button disabled={!ready} onClick={() => void run(true)}>
              {t("bundles.copy.spread")}
            </Button>
          </Row>
        )}
        <CopyOutcome made={made} bundles={bundles} waiting={several ? waiting : []} />
      </div>
    </Modal>
  );
}

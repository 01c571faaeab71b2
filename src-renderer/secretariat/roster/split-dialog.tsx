import { Checkbox, Input, InputNumber } from "antd";
import { useId, useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { CategoryAssignment } from "#shared/ipc/roster-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import styles from "#renderer/secretariat/roster/page.module.css";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly round: RoundId;
  readonly title: string;
  readonly assignment: CategoryAssignment;
  readonly needsReason: boolean;
  readonly minimumValid: number;
  readonly onClose: () => void;
}

/** Chooses the split of a category's work, after saying what it costs. */
export function SplitDialog({ round, title, assignment, needsReason, minimumValid, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const { category, experts, split: present } = assignment;
  const [perCandidate, setPerCandidate] = useState(present?.perCandidate ?? Math.min(experts.length, minimumValid + 2));
  const [seed, setSeed] = useState(present?.seed ?? "");
  const [keep, setKeep] = useState(present !== null);
  const [reason, setReason] = useState("");
  const split = useAction("assignment/split");
  const missing = [
    ...(seed.trim() === "" ? [t("assignment.dialog.needsSeed")] : []),
    ...(needsReason && reason.trim() === "" ? [t("assignment.dialog.needsReason")] : []),
  ];
  const run = async (by: string): Promise<void> => {
    const wanted = { perCandidate, seed: seed.trim(), keep: keep && present !== null };
    const answer = await split.run({ round, category, ...wanted, reason: reason.trim(), by });
    if (answer.ok) onClose();
  };
  return (
    <DeedDialog
      open
      title={t("assignment.dialog.title", { category: title })}
      consequence={t("assignment.dialog.consequence")}
      deed={t("assignment.dialog.run")}
      busy={split.busy}
      problem={split.problem}
      missing={missing}
      onDo={(by) => void run(by)}
      onClose={onClose}
    >
      <ul className={styles["bullets"]}>
        <li>{t("assignment.dialog.fewer")}</li>
        <li>{t("assignment.dialog.different")}</li>
        <li>{t("assignment.dialog.absent")}</li>
      </ul>
      <div className={styles["fields"]}>
        <Field id={`${id}-per`} label={t("assignment.dialog.perCandidate", { n: minimumValid })}>
          <InputNumber
            id={`${id}-per`}
            className={styles["wide"] ?? ""}
            min={1}
            max={experts.length}
            precision={0}
            value={perCandidate}
            onChange={(value) => setPerCandidate(value ?? minimumValid)}
          />
        </Field>
        <Field id={`${id}-seed`} label={t("assignment.dialog.seed")}>
          <Input id={`${id}-seed`} value={seed} maxLength={40} onChange={(event) => setSeed(event.target.value)} />
        </Field>
      </div>
      {present !== null && (
        <Checkbox checked={keep} onChange={(event) => setKeep(event.target.checked)}>
          {t("assignment.dialog.keep")}
        </Checkbox>
      )}
      {needsReason && (
        <Field id={`${id}-reason`} label={t("assignment.dialog.reason")}>
          <Input
            id={`${id}-reason`}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      )}
    </DeedDialog>
  );
}

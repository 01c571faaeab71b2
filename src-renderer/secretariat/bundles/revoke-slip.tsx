import { Input } from "antd";
import { useId, useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { SlipRow } from "#shared/ipc/bundle-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import styles from "#renderer/secretariat/bundles/bundles.module.css";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly round: RoundId;
  /** The lost one; the dialog is closed without it. */
  readonly slip: SlipRow | undefined;
  readonly onRevoked: (slip: SlipRow) => void;
  readonly onClose: () => void;
}

/** Records a slip as lost, after saying what that does and what it cannot do. */
export function RevokeSlip({ round, slip, onRevoked, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [reason, setReason] = useState("");
  const revoke = useAction("slips/revoke");
  const close = (): void => {
    setReason("");
    revoke.clear();
    onClose();
  };
  const run = async (by: string): Promise<void> => {
    if (slip === undefined) return;
    const answer = await revoke.run({ round, slip: slip.slip, reason: reason.trim(), by });
    if (!answer.ok) return;
    close();
    onRevoked(slip);
  };
  return (
    <DeedDialog
      open={slip !== undefined}
      title={t("slips.revoke.title", { name: slip?.name ?? "", expert: slip?.expert ?? "" })}
      consequence={t("slips.revoke.consequence")}
      deed={t("slips.revoke.run")}
      busy={revoke.busy}
      problem={revoke.problem}
      missing={reason.trim() === "" ? [t("slips.revoke.needsReason")] : []}
      onDo={(by) => void run(by)}
      onClose={close}
    >
      <ul className={styles["bullets"]}>
        <li>{t("slips.revoke.works")}</li>
        <li>{t("slips.revoke.scores")}</li>
        <li>{t("slips.revoke.oldBundles")}</li>
      </ul>
      <Field id={`${id}-reason`} label={t("slips.revoke.reason")}>
        <Input.TextArea
          id={`${id}-reason`}
          rows={2}
          value={reason}
          maxLength={2000}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </DeedDialog>
  );
}

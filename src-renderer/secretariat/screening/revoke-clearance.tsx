import { useId, useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { ClearanceRow } from "#shared/ipc/checked-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";
import { GrowingText } from "#renderer/ui/growing-text.tsx";

interface Props {
  readonly round: RoundId;
  readonly clearance: ClearanceRow;
  readonly onClose: () => void;
}

/** Asks why words that were found to be no mark of secrecy shall stop again. */
export function RevokeClearance({ round, clearance: { id: clearance, mark }, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [reason, setReason] = useState("");
  const revoke = useAction("secrecy/revoke");
  const run = async (by: string): Promise<void> => {
    const answer = await revoke.run({ round, clearance, reason: reason.trim(), by });
    if (answer.ok) onClose();
  };
  return (
    <DeedDialog
      open
      title={t("checked.cleared.revokeTitle")}
      consequence={t("checked.cleared.revokeMeaning", { mark })}
      deed={t("checked.cleared.run")}
      busy={revoke.busy}
      problem={revoke.problem}
      missing={reason.trim() === "" ? [t("checked.cleared.needsReason")] : []}
      onDo={(by) => void run(by)}
      onClose={onClose}
    >
      <Field id={`${id}-reason`} label={t("checked.cleared.reason")}>
        <GrowingText
          id={`${id}-reason`}
          value={reason}
          maxLength={2000}
          rows={2}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </DeedDialog>
  );
}

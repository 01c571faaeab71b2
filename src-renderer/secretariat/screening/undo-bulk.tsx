import { Input } from "antd";
import { useId, useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { BulkRow } from "#shared/ipc/screening-desk-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly round: RoundId;
  readonly bulk: BulkRow;
  readonly onClose: () => void;
}

/** Takes a decision on many back, with the reason. */
export function UndoBulk({ round, bulk, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [reason, setReason] = useState("");
  const undo = useAction("screening/bulk-undo");
  const run = async (by: string): Promise<void> => {
    const answer = await undo.run({ round, bulk: bulk.id, reason: reason.trim(), by });
    if (answer.ok) onClose();
  };
  return (
    <DeedDialog
      open
      title={t("bulk.log.undoTitle")}
      consequence={t("bulk.log.undoConsequence", { n: bulk.inForce })}
      deed={t("bulk.log.undoRun")}
      busy={undo.busy}
      problem={undo.problem}
      missing={reason.trim() === "" ? [t("bulk.needsReason")] : []}
      onDo={(by) => void run(by)}
      onClose={onClose}
    >
      <Field id={id} label={t("bulk.reason")}>
        <Input id={id} value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </DeedDialog>
  );
}

import { Input } from "antd";
import { useId, useState } from "react";
import type { Expert } from "#shared/domain/expert.ts";
import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly round: RoundId;
  /** Who leaves; the dialog is closed without one. */
  readonly expert: Expert | undefined;
  readonly needsReason: boolean;
  readonly onClose: () => void;
}

/** Takes an expert off all panels. */
export function RemoveExpert({ round, expert, needsReason, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [reason, setReason] = useState("");
  const remove = useAction("roster/remove");
  const close = (): void => {
    setReason("");
    remove.clear();
    onClose();
  };
  const run = async (by: string): Promise<void> => {
    if (expert === undefined) return;
    const answer = await remove.run({ round, expert: expert.id, reason: reason.trim(), by });
    if (answer.ok) close();
  };
  return (
    <DeedDialog
      open={expert !== undefined}
      title={t("roster.dialog.removeTitle", { name: expert?.name ?? "", expert: expert?.id ?? "" })}
      consequence={t("roster.dialog.removeConsequence")}
      deed={t("roster.dialog.remove")}
      busy={remove.busy}
      problem={remove.problem}
      missing={needsReason && reason.trim() === "" ? [t("roster.dialog.needsReason")] : []}
      onDo={(by) => void run(by)}
      onClose={close}
    >
      <Field id={`${id}-reason`} label={t("roster.dialog.reason")}>
        <Input id={`${id}-reason`} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </DeedDialog>
  );
}

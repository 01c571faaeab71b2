import { Input } from "antd";
import { useId, useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { CategoryAssignment } from "#shared/ipc/roster-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly round: RoundId;
  readonly title: string;
  readonly assignment: CategoryAssignment;
  readonly needsReason: boolean;
  readonly onClose: () => void;
}

/** Gives a category back to its full panel. */
export function FullPanelDialog({ round, title, assignment, needsReason, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [reason, setReason] = useState("");
  const full = useAction("assignment/full");
  const run = async (by: string): Promise<void> => {
    const answer = await full.run({ round, category: assignment.category, reason: reason.trim(), by });
    if (answer.ok) onClose();
  };
  return (
    <DeedDialog
      open
      title={t("assignment.dialog.fullTitle", { category: title })}
      consequence={t("assignment.dialog.fullConsequence")}
      deed={t("assignment.dialog.fullRun")}
      busy={full.busy}
      problem={full.problem}
      missing={needsReason && reason.trim() === "" ? [t("assignment.dialog.needsReason")] : []}
      onDo={(by) => void run(by)}
      onClose={onClose}
    >
      <Field id={`${id}-reason`} label={t("assignment.dialog.reason")}>
        <Input id={`${id}-reason`} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </DeedDialog>
  );
}

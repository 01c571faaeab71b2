import { Input } from "antd";
import { useId, useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { PaperExpert } from "#shared/ipc/paper-entry-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly round: RoundId;
  readonly expert: PaperExpert;
  readonly onClose: () => void;
}

/** Asks before an entry is given up, and why. */
export function GiveUpDialog({ round, expert, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [reason, setReason] = useState("");
  const giveUp = useAction("paper-entry/give-up");
  const run = async (by: string): Promise<void> => {
    if (expert.entry === null) return;
    const answer = await giveUp.run({ round, entry: expert.entry.entry, by, reason: reason.trim() });
    if (answer.ok) onClose();
  };
  return (
    <DeedDialog
      open
      title={t("paperEntry.giveUp.title", { name: `${expert.expert} ${expert.name}` })}
      consequence={t("paperEntry.giveUp.consequence")}
      deed={t("paperEntry.giveUp.run")}
      busy={giveUp.busy}
      problem={giveUp.problem}
      missing={reason.trim() === "" ? [t("paperEntry.giveUp.needsReason")] : []}
      onDo={(by) => void run(by)}
      onClose={onClose}
    >
      <Field id={id} label={t("paperEntry.giveUp.reason")}>
        <Input id={id} maxLength={2000} value={reason} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </DeedDialog>
  );
}

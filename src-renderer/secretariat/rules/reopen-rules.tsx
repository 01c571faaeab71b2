import { useId, useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";
import { GrowingText } from "#renderer/ui/growing-text.tsx";
import { WitnessField } from "#renderer/ui/witness-field.tsx";

interface Props {
  readonly round: RoundId;
  readonly version: number;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks two people and a reason before frozen rules become a new version. */
export function ReopenRules({ round, version, open, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [witness, setWitness] = useState("");
  const [reason, setReason] = useState("");
  const reopen = useAction("rules/reopen");
  const missing = [
    ...(reason.trim() === "" ? [t("rules.reopen.reasonMissing")] : []),
    ...(witness.trim() === "" ? [t("rules.freeze.witnessMissing")] : []),
  ];
  const run = async (by: string): Promise<void> => {
    const answer = await reopen.run({ round, reason: reason.trim(), by, witness: witness.trim() });
    if (answer.ok) onClose();
  };
  return (
    <DeedDialog
      open={open}
      title={t("rules.reopen.title", { version: version + 1 })}
      consequence={t("rules.reopen.consequence", { version: version + 1 })}
      deed={t("rules.reopen.run")}
      busy={reopen.busy}
      problem={reopen.problem}
      missing={missing}
      onDo={(by) => void run(by)}
      onClose={onClose}
    >
      <Field id={`${id}-reason`} label={t("rules.reopen.reason")}>
        <GrowingText
          id={`${id}-reason`}
          value={reason}
          maxLength={500}
          rows={2}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <WitnessField label={t("rules.freeze.witness")} value={witness} onChange={setWitness} />
    </DeedDialog>
  );
}

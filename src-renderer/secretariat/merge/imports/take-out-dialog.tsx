import { Input } from "antd";
import { useId, useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { MergedImport } from "#shared/ipc/change-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly round: RoundId;
  readonly leaving: MergedImport;
  readonly onClose: () => void;
}

/** Asks before an import is taken out: says what counts afterwards, and wants a witness and a reason. */
export function TakeOutDialog({ round, leaving, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const by = useOperator((state) => state.name).trim();
  const [witness, setWitness] = useState("");
  const [reason, setReason] = useState("");
  const takeOut = useAction("merge/take-out");
  const { sha256, expert, expertName, revision, revisionAfter, counts } = leaving;
  const consequence = !counts
    ? t("imports.takeOut.unchanged")
    : revisionAfter === null
      ? t("imports.takeOut.toNone")
      : t("imports.takeOut.toEarlier", { n: revisionAfter });
  const missing = [
    ...(reason.trim() === "" ? [t("imports.takeOut.needsReason")] : []),
    ...(witness.trim() === "" ? [t("imports.takeOut.needsWitness")] : []),
    ...(witness.trim() !== "" && witness.trim() === by ? [t("imports.takeOut.needsTwo")] : []),
  ];
  const run = async (name: string): Promise<void> => {
    const people = { by: name, witness: witness.trim(), reason: reason.trim() };
    const answer = await takeOut.run({ round, sha256, revisionAfter, ...people });
    if (answer.ok) onClose();
  };
  return (
    <DeedDialog
      open
      title={t("imports.takeOut.title", { expert: `${expert} ${expertName}`, n: revision })}
      consequence={consequence}
      deed={t("imports.takeOut.run")}
      busy={takeOut.busy}
      problem={takeOut.problem}
      missing={missing}
      onDo={(name) => void run(name)}
      onClose={onClose}
    >
      <Field id={`${id}-reason`} label={t("imports.takeOut.reason")}>
        <Input.TextArea
          id={`${id}-reason`}
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <Field id={`${id}-witness`} label={t("imports.takeOut.witness")}>
        <Input
          id={`${id}-witness`}
          maxLength={60}
          value={witness}
          onChange={(event) => setWitness(event.target.value)}
        />
      </Field>
    </DeedDialog>
  );
}

import { Input } from "antd";
import { useId, useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { StandingRow } from "#shared/ipc/screening-desk-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly round: RoundId;
  readonly rows: readonly StandingRow[];
  readonly onClose: () => void;
}

/** Records, with the reason, that decisions stand although something changed after them. */
export function ExceptStanding({ round, rows, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [reason, setReason] = useState("");
  const except = useAction("bundles/except");
  const run = async (by: string): Promise<void> => {
    const candidates = rows.map(({ candidate }) => candidate);
    const answer = await except.run({ round, candidates, reason: reason.trim(), by });
    if (answer.ok) onClose();
  };
  return (
    <DeedDialog
      open
      title={t("standing.exceptTitle", { n: rows.length })}
      consequence={t("standing.exceptConsequence")}
      deed={t("standing.run")}
      busy={except.busy}
      problem={except.problem}
      missing={reason.trim() === "" ? [t("standing.needsReason")] : []}
      onDo={(by) => void run(by)}
      onClose={onClose}
    >
      <p>{rows.map(({ name }) => name).join("、")}</p>
      <Field id={id} label={t("standing.reason")}>
        <Input id={id} value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </DeedDialog>
  );
}

import { Input } from "antd";
import { useId, useState } from "react";
import type { CandidateId, RoundId } from "#shared/ids.ts";
import type { CheckedField } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Facts } from "#renderer/ui/facts.tsx";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly round: RoundId;
  readonly candidate: CandidateId;
  readonly checked: CheckedField;
  readonly onClose: () => void;
}

/** Asks what a declared fact really is and how one knows. */
export function VerifyDialog({ round, candidate, checked, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const { field, declared, verified } = checked;
  const [text, setText] = useState(verified?.verified ?? "");
  const [basis, setBasis] = useState("");
  const verify = useAction("screening/verify");
  const takesBack = text.trim() === "";
  const missing = [
    ...(takesBack && verified === null ? [t("verified.needsValue")] : []),
    ...(basis.trim() === "" ? [t("verified.needsBasis")] : []),
  ];
  const run = async (by: string): Promise<void> => {
    const answer = await verify.run({ round, candidate, field, text: text.trim(), basis: basis.trim(), by });
    if (answer.ok) onClose();
  };
  return (
    <DeedDialog
      open
      title={t("verified.title", { field: t(`tables.fields.${field}`) })}
      consequence={t("verified.consequence")}
      deed={t(takesBack && verified !== null ? "verified.takeBack" : "verified.run")}
      busy={verify.busy}
      problem={verify.problem}
      missing={missing}
      onDo={(by) => void run(by)}
      onClose={onClose}
    >
      <Facts facts={[{ name: t("verified.declared"), value: declared === "" ? t("verified.nothing") : declared }]} />
      <Field id={`${id}-value`} label={t("verified.value")}>
        <Input id={`${id}-value`} value={text} maxLength={500} onChange={(event) => setText(event.target.value)} />
      </Field>
      <Field id={`${id}-basis`} label={t("verified.basis")}>
        <Input id={`${id}-basis`} value={basis} maxLength={2000} onChange={(event) => setBasis(event.target.value)} />
      </Field>
    </DeedDialog>
  );
}

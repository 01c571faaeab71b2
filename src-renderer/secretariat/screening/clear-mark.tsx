import { Checkbox, Input } from "antd";
import { useId, useState } from "react";
import { isFormalMark, type SecrecyCode } from "#shared/eligibility/secrecy-clearance.ts";
import type { CandidateId, RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Facts } from "#renderer/ui/facts.tsx";
import { Field } from "#renderer/ui/field.tsx";
import { GrowingText } from "#renderer/ui/growing-text.tsx";
import { WitnessField } from "#renderer/ui/witness-field.tsx";

/** A mark that stops a candidate: the words and where they stand. */
export interface FoundMark {
  readonly code: SecrecyCode;
  readonly at: string;
  readonly mark: string;
}

interface Props {
  readonly round: RoundId;
  readonly candidate: CandidateId;
  readonly found: FoundMark;
  readonly onClose: () => void;
}

/** Asks two people why words that were found are no mark of secrecy, and to confirm that both looked at them. */
export function ClearMark({ round, candidate, found, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [basis, setBasis] = useState("");
  const [judgement, setJudgement] = useState("");
  const [witness, setWitness] = useState("");
  const [confirmed, setConfirmed] = useState(false);
  const clear = useAction("secrecy/clear");
  const { mark, at } = found;
  const isFormal = isFormalMark(mark);
  const missing = [
    ...(basis.trim() === "" ? [t("checked.clear.needsBasis")] : []),
    ...(isFormal && judgement.trim() === "" ? [t("checked.clear.needsJudgement", { mark })] : []),
    ...(witness.trim() === "" ? [t("checked.clear.needsWitness")] : []),
    ...(confirmed ? [] : [t("checked.clear.needsConfirm")]),
  ];
  const run = async (by: string): Promise<void> => {
    const said = { basis: basis.trim(), judgement: judgement.trim(), witness: witness.trim(), by };
    const answer = await clear.run({ round, candidate, ...found, ...said, confirmed: true });
    if (answer.ok) onClose();
  };
  return (
    <DeedDialog
      open
      title={t("checked.clear.title")}
      consequence={t("checked.clear.consequence")}
      deed={t("checked.clear.run")}
      busy={clear.busy}
      problem={clear.problem}
      missing={missing}
      onDo={(by) => void run(by)}
      onClose={onClose}
    >
      <Facts
        facts={[
          { name: t("checked.clear.mark"), value: mark },
          { name: t("checked.clear.at"), value: at },
        ]}
      />
      <Field id={`${id}-basis`} label={t("checked.clear.basis")}>
        <GrowingText
          id={`${id}-basis`}
          value={basis}
          maxLength={2000}
          rows={2}
          onChange={(event) => setBasis(event.target.value)}
        />
      </Field>
      <Field id={`${id}-judgement`} label={t(isFormal ? "checked.clear.judgement" : "checked.clear.judgementOptional")}>
        <Input
          id={`${id}-judgement`}
          value={judgement}
          maxLength={500}
          onChange={(event) => setJudgement(event.target.value)}
        />
      </Field>
      <WitnessField label={t("checked.clear.witness")} value={witness} onChange={setWitness} />
      <Checkbox checked={confirmed} onChange={({ target }) => setConfirmed(target.checked)}>
        {t("checked.clear.confirm", { mark })}
      </Checkbox>
    </DeedDialog>
  );
}

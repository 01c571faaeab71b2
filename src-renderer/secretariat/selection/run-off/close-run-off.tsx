import { Button, Input } from "antd";
import { useId, useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { RunOffView } from "#shared/ipc/run-off-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { Field } from "#renderer/ui/field.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";
import { WitnessField } from "#renderer/ui/witness-field.tsx";

interface Props {
  readonly round: RoundId;
  readonly runOff: RunOffView;
  /** Ballots that have not come in. */
  readonly missing: number;
}

/** Two people close the run-off and count it; while ballots are missing they say why. */
export function CloseRunOff({ round, runOff, missing }: Props) {
  const { t } = useWords();
  const id = useId();
  const by = useOperator((state) => state.name).trim();
  const [witness, setWitness] = useState("");
  const [reason, setReason] = useState("");
  const close = useAction("run-off/close");
  const needs = by === "" || witness.trim() === "" || witness.trim() === by || (missing > 0 && reason.trim() === "");
  const run = (): void =>
    void close.run({ round, number: runOff.number, by, witness: witness.trim(), reason: reason.trim() });
  return (
    <section aria-label={t("runOff.close.title")}>
      <h3>{t("runOff.close.title")}</h3>
      <p>{t("runOff.close.lead")}</p>
      {missing > 0 && <p>{t("runOff.close.missing", { n: missing })}</p>}
      {missing === 0 && <PersonField />}
      <WitnessField label={t("runOff.close.witness")} value={witness} onChange={setWitness} />
      <Field id={`${id}-reason`} label={t("runOff.close.reason")}>
        <Input.TextArea
          id={`${id}-reason`}
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <Row>
        <Button type="primary" disabled={needs} loading={close.busy} onClick={run}>
          {t("runOff.close.run")}
        </Button>
        {needs && <span role="status">{t("runOff.close.needs")}</span>}
      </Row>
      <ProblemBox problem={close.problem} onDismiss={close.clear} />
    </section>
  );
}

import { Button, Input } from "antd";
import { useId, useState } from "react";
import type { UnitPair } from "#shared/eligibility/unit-pair.ts";
import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import styles from "#renderer/secretariat/unit-names.module.css";
import { Field } from "#renderer/ui/field.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly round: RoundId;
  readonly pair: UnitPair;
  readonly by: string;
  readonly onClose: () => void;
}

/** Asks why two names that look like one unit's are two units. */
export function RecordApart({ round, pair, by, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [reason, setReason] = useState("");
  const record = useAction("units/apart");
  const run = async (): Promise<void> => {
    const answer = await record.run({ round, ...pair, reason: reason.trim(), by });
    if (answer.ok) onClose();
  };
  return (
    <section className={styles["apart"]} aria-label={t("checked.apart.openOf", { ...pair })}>
      <strong>{t("checked.apart.openOf", { ...pair })}</strong>
      <Field id={`${id}-reason`} label={t("checked.apart.reason")}>
        <Input
          id={`${id}-reason`}
          autoFocus
          value={reason}
          maxLength={2000}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <Row>
        <Button
          type="primary"
          loading={record.busy}
          disabled={by === "" || reason.trim() === ""}
          onClick={() => void run()}
        >
          {t("checked.apart.run")}
        </Button>
        <Button onClick={onClose}>{t("checked.apart.cancel")}</Button>
      </Row>
      <ProblemBox problem={record.problem} onDismiss={record.clear} />
    </section>
  );
}

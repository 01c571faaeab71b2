import { Button, Input, Radio } from "antd";
import { useId, useState } from "react";
import type { Outcome } from "#shared/domain/candidate.ts";
import type { RoundId } from "#shared/ids.ts";
import type { ScreeningDetail } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { needsReason } from "#renderer/secretariat/screening/needs-reason.ts";
import styles from "#renderer/secretariat/screening/screening.module.css";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly round: RoundId;
  readonly candidate: ScreeningDetail;
  readonly onDecided: () => void;
}

const outcomes = ["admitted", "correction", "rejected"] as const satisfies readonly Outcome[];

/** 合格, 补正 or 不合格, with the reason where one is needed and the name of who decides. */
export function DecisionForm({ round, candidate, onDecided }: Props) {
  const { t } = useWords();
  const id = useId();
  const by = useOperator((state) => state.name).trim();
  const [outcome, setOutcome] = useState<Outcome | undefined>(candidate.decision ?? undefined);
  const [reason, setReason] = useState("");
  const decide = useAction("screening/decide");
  const lacksReason = outcome !== undefined && needsReason(outcome, candidate) && reason.trim() === "";
  const run = async (): Promise<void> => {
    if (outcome === undefined) return;
    const answer = await decide.run({ round, candidates: [candidate.id], outcome, reason: reason.trim(), by });
    if (answer.ok) onDecided();
  };
  return (
    <section className={styles["decide"]} aria-label={t("screening.decide.title")}>
      <Row>
        <Radio.Group
          aria-label={t("screening.decide.title")}
          optionType="button"
          value={outcome}
          onChange={(event) => setOutcome(outcomes.find((one) => one === event.target.value))}
          options={outcomes.map((value) => ({ value, label: t(`desk.decision.${value}`) }))}
        />
        <PersonField />
      </Row>
      <Row>
        <label htmlFor={id}>{t("screening.decide.reason")}</label>
        <Input
          id={id}
          className={styles["reason"] ?? ""}
          value={reason}
          maxLength={2000}
          onChange={(event) => setReason(event.target.value)}
        />
        <Button
          type="primary"
          loading={decide.busy}
          disabled={outcome === undefined || lacksReason || by === ""}
          onClick={() => void run()}
        >
          {t("screening.decide.run")}
        </Button>
      </Row>
      {lacksReason && <p role="status">! {t("screening.decide.reasonNeeded")}</p>}
      <ProblemBox problem={decide.problem} onDismiss={decide.clear} />
    </section>
  );
}

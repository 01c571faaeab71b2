import { Radio } from "antd";
import { useState } from "react";
import { decisionReasons, type DecisionKind, type DecisionReason } from "#shared/formats/recorded-change.ts";
import type { RankedCandidate } from "#shared/formats/result.ts";
import type { CandidateId, RoundId } from "#shared/ids.ts";
import { standingDecisions } from "#shared/scoring/apply-decisions.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { ChoiceField, TextField } from "#renderer/secretariat/selection/changes/change-fields.tsx";
import { decisionNeeds } from "#renderer/secretariat/selection/changes/change-needs.ts";
import { decisionText } from "#renderer/secretariat/selection/changes/change-text.ts";
import styles from "#renderer/secretariat/selection/changes/changes.module.css";
import { candidateChoices, passedOverChoices } from "#renderer/secretariat/selection/changes/decision-choices.ts";
import type { CutLineCategory } from "#renderer/secretariat/selection/cut-line-category.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";

interface Props {
  readonly round: RoundId;
  readonly category: CutLineCategory;
  readonly onClose: () => void;
}

const option = ({ id, name, unit, rank }: RankedCandidate) => ({
  value: id,
  label: `${String(rank)} ${name} · ${unit}`,
});

/** Records a decision on the list: who leaves, who moves up, who is selected out of order, or what is taken back. */
export function DecisionDialog({ round, category, onClose }: Props) {
  const { t, language } = useWords();
  const by = useOperator((state) => state.name).trim();
  const standing = standingDecisions(category.decisions ?? []);
  const latest = standing.ok ? standing.value.at(-1) : undefined;
  const [kind, setKind] = useState<DecisionKind>("withdrawal");
  const [chosen, setChosen] = useState<CandidateId>();
  const [passedOver, setPassedOver] = useState<CandidateId>();
  const [reason, setReason] = useState<DecisionReason>();
  const [text, setText] = useState("");
  const [approver, setApprover] = useState("");
  const [minutes, setMinutes] = useState("");
  const [witness, setWitness] = useState("");
  const decide = useAction("result/decide");
  const kinds: readonly DecisionKind[] = [
    "withdrawal",
    "promotion",
    "deviation",
    ...(latest ? (["revocation"] as const) : []),
  ];
  const candidate = kind === "revocation" ? latest?.candidate : chosen;
  const needs = decisionNeeds({ kind, candidate, passedOver, reason, text, approver, minutes, witness }, by);
  const choose = (next: DecisionKind): void => {
    const reasons = decisionReasons[next];
    setKind(next);
    setChosen(undefined);
    setPassedOver(undefined);
    setReason(reasons.length === 1 ? reasons[0] : undefined);
  };
  const run = async (name: string): Promise<void> => {
    if (candidate === undefined || reason === undefined) return;
    const answer = await decide.run({
      ...{ round, category: category.id, kind, candidate, reason, text: text.trim() },
      ...(passedOver === undefined ? {} : { passedOver }),
      ...(kind === "revocation" && latest !== undefined ? { revokes: latest.number } : {}),
      ...{ approver: approver.trim(), minutes: minutes.trim(), by: name, witness: witness.trim() },
    });
    if (answer.ok) onClose();
  };
  return (
    <DeedDialog
      open
      wide
      title={t("changes.decide.title", { category: category.title[language] })}
      consequence={t("changes.decide.consequence")}
      deed={t("changes.decide.run")}
      busy={decide.busy}
      problem={decide.problem}
      missing={needs.map((need) => t(`changes.needs.${need}`))}
      onDo={(name) => void run(name)}
      onClose={onClose}
    >
      <Radio.Group
        aria-label={t("changes.decide.kind")}
        value={kind}
        onChange={(event) => choose(event.target.value as DecisionKind)}
        options={kinds.map((one) => ({ value: one, label: t(`changes.kind.${one}`) }))}
      />
      {kind === "revocation" ? (
        latest !== undefined && (
          <p>{t("changes.decide.latest", { n: latest.number, what: decisionText(category, latest, t) })}</p>
        )
      ) : (
        <div className={styles["pair"]}>
          <ChoiceField
            key={kind}
            label={t(`changes.decide.who.${kind}`)}
            value={chosen}
            options={candidateChoices(category, kind).map(option)}
            onChange={setChosen}
          />
          {kind === "deviation" && (
            <ChoiceField
              label={t("changes.decide.passedOver")}
              value={passedOver}
              options={passedOverChoices(category).map(option)}
              onChange={setPassedOver}
            />
          )}
        </div>
      )}
      <div className={styles["pair"]}>
        <ChoiceField
          key={`reason ${kind}`}
          label={t("changes.reason")}
          value={reason}
          options={decisionReasons[kind].map((one) => ({ value: one, label: t(`changes.ground.${one}`) }))}
          onChange={setReason}
        />
        <TextField label={t("changes.witness")} value={witness} onChange={setWitness} />
      </div>
      <TextField long label={t("changes.text")} value={text} onChange={setText} />
      <div className={styles["pair"]}>
        <TextField label={t("changes.decide.approver")} value={approver} onChange={setApprover} />
        <TextField max={200} label={t("changes.decide.minutes")} value={minutes} onChange={setMinutes} />
      </div>
    </DeedDialog>
  );
}

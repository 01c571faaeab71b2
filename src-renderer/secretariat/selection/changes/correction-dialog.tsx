import { useState } from "react";
import { differingScores } from "#shared/corrections/objective-item.ts";
import { CorrectionReason } from "#shared/formats/recorded-change.ts";
import type { CandidateId, CriterionId, ExpertId, RoundId } from "#shared/ids.ts";
import type { Rubric } from "#shared/rules/rubric.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { ChoiceField, TextField } from "#renderer/secretariat/selection/changes/change-fields.tsx";
import { correctionNeeds } from "#renderer/secretariat/selection/changes/change-needs.ts";
import styles from "#renderer/secretariat/selection/changes/changes.module.css";
import { CorrectedScores } from "#renderer/secretariat/selection/changes/corrected-scores.tsx";
import { DifferingScores } from "#renderer/secretariat/selection/changes/differing-scores.tsx";
import type { CutLineCategory } from "#renderer/secretariat/selection/cut-line-category.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";

interface Props {
  readonly round: RoundId;
  readonly category: CutLineCategory;
  readonly rubric: Rubric;
  readonly onClose: () => void;
}

interface TypedCell {
  readonly criterion: CriterionId;
  readonly before: number;
  readonly afterTenths: number;
}

const changedCells = (cells: readonly TypedCell[]): TypedCell[] =>
  cells.filter(({ before, afterTenths }) => before !== afterTenths);

/** Puts one expert's scores for one candidate right: for one of four grounds, by two people, before beside after. */
export function CorrectionDialog({ round, category, rubric, onClose }: Props) {
  const { t, language } = useWords();
  const by = useOperator((state) => state.name).trim();
  const [candidate, setCandidate] = useState<CandidateId>();
  const [expert, setExpert] = useState<ExpertId>();
  /** Typed points of the pair that is chosen; what is not typed stays as it was. */
  const [typed, setTyped] = useState<Readonly<Record<string, number | null>>>({});
  const [reason, setReason] = useState<CorrectionReason>();
  const [text, setText] = useState("");
  const [reference, setReference] = useState("");
  const [witness, setWitness] = useState("");
  const [acknowledged, setAcknowledged] = useState(false);
  const form = useQuery("result/form", candidate && expert ? { round, candidate, expert } : null);
  const correct = useAction("result/correct");
  const scores = form.state === "ready" ? form.value.scores : {};
  const cells = rubric.criteria.flatMap(({ id }) => {
    const before = scores[id];
    const points = typed[id] === undefined ? before : typed[id] === null ? undefined : Math.round(typed[id] * 10);
    return before === undefined || points === undefined ? [] : [{ criterion: id, before, afterTenths: points }];
  });
  const differing =
    reason === "objective" && form.state === "ready" ? differingScores(changedCells(cells), form.value.others) : [];
  const complete = cells.length === rubric.criteria.length;
  const changed = changedCells(cells);
  const seen = differing.length === 0 || acknowledged;
  const needs = correctionNeeds(
    { candidate, expert, complete, reason, text, reference, witness, acknowledged: seen },
    by,
  );
  const run = async (name: string): Promise<void> => {
    if (candidate === undefined || expert === undefined || reason === undefined) return;
    const said = { reason, text: text.trim(), reference: reference.trim(), by: name, witness: witness.trim() };
    // An expert who stands by everything confirms everything.
    const put = (changed.length > 0 ? changed : cells).map(({ criterion, afterTenths }) => ({
      criterion,
      afterTenths,
    }));
    const wish = { round, category: category.id, candidate, expert, cells: put, ...said };
    const answer = await correct.run(differing.length > 0 ? { ...wish, acknowledged } : wish);
    if (answer.ok) onClose();
  };
  return (
    <DeedDialog
      open
      wide
      title={t("changes.correct.title", { category: category.title[language] })}
      consequence={t("changes.correct.consequence")}
      deed={t("changes.correct.run")}
      busy={correct.busy}
      problem={correct.problem}
      missing={needs.map((need) => t(`changes.needs.${need}`))}
      onDo={(name) => void run(name)}
      onClose={onClose}
    >
      <div className={styles["pair"]}>
        <ChoiceField
          label={t("changes.correct.candidate")}
          value={candidate}
          options={[...category.ranking, ...category.unranked].map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => {
            setCandidate(id);
            setAcknowledged(false);
            setTyped({});
          }}
        />
        <ChoiceField
          label={t("changes.correct.expert")}
          value={expert}
          options={category.experts.map(({ id, name }) => ({ value: id, label: `${id} ${name}` }))}
          onChange={(id) => {
            setExpert(id);
            setAcknowledged(false);
            setTyped({});
          }}
        />
      </div>
      {form.state === "ready" && (
        <CorrectedScores
          criteria={rubric.criteria}
          scores={scores}
          typed={typed}
          onType={(id, points) => {
            setAcknowledged(false);
            setTyped((before) => ({ ...before, [id]: points }));
          }}
        />
      )}
      <div className={styles["pair"]}>
        <ChoiceField
          label={t("changes.reason")}
          value={reason}
          options={CorrectionReason.options.map((one) => ({ value: one, label: t(`changes.correctionGround.${one}`) }))}
          onChange={setReason}
        />
        <TextField label={t("changes.witness")} value={witness} onChange={setWitness} />
      </div>
      {reason === "objective" && changed.length > 0 && (
        <DifferingScores
          differing={differing}
          rubric={rubric}
          acknowledged={acknowledged}
          onAcknowledge={setAcknowledged}
        />
      )}
      <TextField max={200} label={t("changes.correct.reference")} value={reference} onChange={setReference} />
      <TextField long label={t("changes.text")} value={text} onChange={setText} />
    </DeedDialog>
  );
}

import { Checkbox, Input, InputNumber } from "antd";
import { useId, useState } from "react";
import type { CandidateId } from "#shared/ids.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import type { CutLineCategory } from "#renderer/secretariat/selection/cut-line-category.ts";
import { voteNeeds } from "#renderer/secretariat/selection/vote-needs.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";
import { WitnessField } from "#renderer/ui/witness-field.tsx";

interface Props {
  readonly overview: RoundOverview;
  readonly category: CutLineCategory;
  readonly onClose: () => void;
}

/** Records how people settled a tie: exactly as many as there are seats, with the tally, two names and a word on the vote. */
export function VoteDialog({ overview, category, onClose }: Props) {
  const { t, language } = useWords();
  const id = useId();
  const by = useOperator((state) => state.name);
  const [chosen, setChosen] = useState<readonly CandidateId[]>([]);
  const [votes, setVotes] = useState<Readonly<Record<string, number | null>>>({});
  const [witness, setWitness] = useState("");
  const [reason, setReason] = useState("");
  const [demonstration, setDemonstration] = useState(overview.practice);
  const record = useAction("result/vote");
  const { tieGroup, openSeats } = category;
  const group = tieGroup.map((candidate) => candidate.id);
  const needs = voteNeeds({ chosen, votes, witness, reason }, group, openSeats, by);
  const run = async (name: string): Promise<void> => {
    const answer = await record.run({
      round: overview.round,
      category: category.id,
      chosen: [...chosen],
      tally: group.map((candidate) => ({ candidate, votes: votes[candidate] ?? 0 })),
      by: name,
      witness: witness.trim(),
      reason: reason.trim(),
      demonstration,
    });
    if (answer.ok) onClose();
  };
  return (
    <DeedDialog
      open
      wide
      title={t("selection.vote.title", { category: category.title[language] })}
      consequence={t("selection.vote.consequence", { n: group.length, seats: openSeats })}
      deed={t("selection.vote.run")}
      busy={record.busy}
      problem={record.problem}
      missing={needs.map((need) => t(`selection.needs.${need}`, { n: openSeats, chosen: chosen.length }))}
      onDo={(name) => void run(name)}
      onClose={onClose}
    >
      <PlainTable
        label={t("selection.vote.choose")}
        heads={[t("selection.vote.choose"), t("selection.column.unit"), t("selection.vote.votes")]}
        rows={tieGroup.map((candidate) => ({
          key: candidate.id,
          cells: [
            <Checkbox
              key="choose"
              checked={chosen.includes(candidate.id)}
              onChange={(event) =>
                setChosen((before) =>
                  event.target.checked ? [...before, candidate.id] : before.filter((one) => one !== candidate.id),
                )
              }
            >
              {candidate.name}
            </Checkbox>,
            candidate.unit,
            <InputNumber
              key="votes"
              min={0}
              max={999}
              precision={0}
              value={votes[candidate.id] ?? null}
              aria-label={t("selection.vote.votesOf", { name: candidate.name })}
              onChange={(value) => setVotes((before) => ({ ...before, [candidate.id]: value }))}
            />,
          ],
        }))}
      />
      <Field id={`${id}-reason`} label={t("selection.vote.reason")}>
        <Input.TextArea
          id={`${id}-reason`}
          rows={2}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <WitnessField label={t("selection.freeze.witness")} value={witness} onChange={setWitness} />
      {overview.practice && (
        <Checkbox checked={demonstration} onChange={(event) => setDemonstration(event.target.checked)}>
          {t("selection.vote.demonstration")}
        </Checkbox>
      )}
    </DeedDialog>
  );
}

import { Input, Select } from "antd";
import { useId, useState } from "react";
import type { CandidateId, ExpertId, RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import styles from "#renderer/secretariat/roster/page.module.css";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly round: RoundId;
  readonly bundlesOut: boolean;
  readonly onClose: () => void;
}

/** Names a conflict that the program did not find, e.g. one that an expert has told. */
export function NameConflict({ round, bundlesOut, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [expert, setExpert] = useState<ExpertId>();
  const [candidate, setCandidate] = useState<CandidateId>();
  const [reason, setReason] = useState("");
  const roster = useQuery("roster/list", { round });
  const work = useQuery("assignment/list", { round });
  const decide = useAction("conflicts/decide");
  const experts = roster.state === "ready" ? roster.value.experts : [];
  const panels = experts.find((each) => each.id === expert)?.categories ?? [];
  const candidates = (work.state === "ready" ? work.value.categories : [])
    .filter(({ category }) => panels.includes(category))
    .flatMap((each) => each.candidates);
  const missing = [
    ...(expert === undefined || candidate === undefined ? [t("conflicts.dialog.needsPair")] : []),
    ...(reason.trim() === "" ? [t("conflicts.dialog.needsReason")] : []),
  ];
  const run = async (by: string): Promise<void> => {
    if (expert === undefined || candidate === undefined) return;
    const pairs = [{ expert, candidate }];
    const answer = await decide.run({ round, pairs, verdict: "confirmed", reason: reason.trim(), by });
    if (answer.ok) onClose();
  };
  return (
    <DeedDialog
      open
      title={t("conflicts.dialog.addTitle")}
      consequence={t("conflicts.dialog.confirmConsequence")}
      deed={t("conflicts.dialog.confirm")}
      busy={decide.busy}
      problem={decide.problem}
      missing={missing}
      onDo={(by) => void run(by)}
      onClose={onClose}
    >
      {bundlesOut && <p className={styles["warning"]}>! {t("conflicts.dialog.confirmOld")}</p>}
      <Field id={`${id}-expert`} label={t("conflicts.expert")}>
        <Select<ExpertId>
          id={`${id}-expert`}
          className={styles["wide"] ?? ""}
          showSearch={{ optionFilterProp: "label" }}
          {...(expert === undefined ? {} : { value: expert })}
          onChange={(value) => {
            setExpert(value);
            setCandidate(undefined);
          }}
          options={experts.map((each) => ({ value: each.id, label: `${each.id} ${each.name} ${each.unit}` }))}
        />
      </Field>
      <Field id={`${id}-candidate`} label={t("conflicts.candidate")}>
        <Select<CandidateId>
          id={`${id}-candidate`}
          className={styles["wide"] ?? ""}
          showSearch={{ optionFilterProp: "label" }}
          {...(candidate === undefined ? {} : { value: candidate })}
          onChange={setCandidate}
          options={candidates.map((each) => ({ value: each.id, label: each.name }))}
        />
      </Field>
      <Field id={`${id}-reason`} label={t("conflicts.dialog.reason")}>
        <Input id={`${id}-reason`} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </DeedDialog>
  );
}

import { Checkbox, Input } from "antd";
import { useId, useState } from "react";
import type { CandidateId, RoundId } from "#shared/ids.ts";
import type { OverQuota } from "#shared/screening/unit-choice.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import styles from "#renderer/secretariat/papers/papers.module.css";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly round: RoundId;
  readonly over: OverQuota;
  readonly quotaName: string;
  readonly onClose: () => void;
}

const nothingSaid = { saidBy: "", saidOn: "", document: "" };

/** Takes down whom a unit keeps, who of it said so, when and in which document. Nothing is marked beforehand. */
export function ChoiceDialog({ round, over, quotaName, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [kept, setKept] = useState<readonly CandidateId[]>([]);
  const [said, setSaid] = useState(nothingSaid);
  const choose = useAction("quota/choose");
  const { unit, unitName, category, limit, nominations } = over;
  const answer = { saidBy: said.saidBy.trim(), saidOn: said.saidOn, document: said.document.trim() };
  const missing = [
    ...(kept.length === 0 ? [t("quota.needsKept")] : []),
    ...(kept.length > limit ? [t("quota.tooMany", { limit })] : []),
    ...(Object.values(answer).includes("") ? [t("quota.needsSaid")] : []),
  ];
  const run = async (by: string): Promise<void> => {
    const done = await choose.run({ round, unit, category, kept: [...kept], ...answer, by });
    if (done.ok) onClose();
  };
  const text = (field: keyof typeof nothingSaid) => (
    <Field id={`${id}-${field}`} label={t(`quota.${field}`)}>
      <Input
        id={`${id}-${field}`}
        type={field === "saidOn" ? "date" : "text"}
        value={said[field]}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setSaid({ ...said, [field]: event.target.value })}
      />
    </Field>
  );
  return (
    <DeedDialog
      open
      wide
      title={t("quota.title", { unit: unitName })}
      consequence={t("quota.consequence")}
      deed={t("quota.run", { n: nominations.length - kept.length })}
      busy={choose.busy}
      problem={choose.problem}
      missing={missing}
      onDo={(by) => void run(by)}
      onClose={onClose}
    >
      <fieldset className={styles["keep"]}>
        <legend>{t("quota.keep", { quota: quotaName })}</legend>
        {nominations.map(({ candidate, number, name }) => (
          <Checkbox
            key={candidate}
            checked={kept.includes(candidate)}
            onChange={({ target }) =>
              setKept(target.checked ? [...kept, candidate] : kept.filter((one) => one !== candidate))
            }
          >
            {number} {name}
          </Checkbox>
        ))}
        <strong role="status" className={kept.length > limit ? styles["over"] : ""}>
          {t("quota.kept", { n: kept.length, limit })}
        </strong>
      </fieldset>
      <div className={styles["fields"]}>
        {text("saidBy")}
        {text("saidOn")}
        {text("document")}
      </div>
    </DeedDialog>
  );
}

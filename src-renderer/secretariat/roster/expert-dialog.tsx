import { Checkbox, Input } from "antd";
import { useId, useState } from "react";
import type { Expert } from "#shared/domain/expert.ts";
import { ExpertId, type RoundId } from "#shared/ids.ts";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import styles from "#renderer/secretariat/roster/page.module.css";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly round: RoundId;
  /** Undefined: a new one. */
  readonly expert: Expert | undefined;
  readonly categories: RoundOverview["categories"];
  readonly needsReason: boolean;
  readonly onClose: () => void;
}

const texts = ["name", "unit", "title", "field"] as const;
const nobody: Omit<Expert, "id"> = { name: "", unit: "", title: "", field: "", categories: [] };
const labels = { name: "name", unit: "unit", title: "jobTitle", field: "field" } as const;

/** Adds an expert, or changes facts and panels of one. */
export function ExpertDialog({ round, expert, categories, needsReason, onClose }: Props) {
  const { t, language } = useWords();
  const id = useId();
  const [number, setNumber] = useState("");
  const [facts, setFacts] = useState(expert ?? nobody);
  const [panels, setPanels] = useState<Expert["categories"]>(facts.categories);
  const [reason, setReason] = useState("");
  const save = useAction("roster/save");
  const typed = number.trim() === "" ? undefined : ExpertId.safeParse(number.trim().toUpperCase());
  const missing = [
    { is: facts.name.trim() === "", says: t("roster.dialog.needsName") },
    { is: panels.length === 0, says: t("roster.dialog.needsCategory") },
    { is: typed?.success === false, says: t("roster.dialog.badNumber") },
    { is: needsReason && reason.trim() === "", says: t("roster.dialog.needsReason") },
  ].flatMap(({ is, says }) => (is ? [says] : []));
  const run = async (by: string): Promise<void> => {
    const { title, field } = facts;
    const trimmed = { title, field, name: facts.name.trim(), unit: facts.unit.trim(), categories: [...panels] };
    const whom =
      expert === undefined
        ? { deed: "add" as const, id: typed?.data ?? null }
        : { deed: "change" as const, id: expert.id };
    const answer = await save.run({ round, ...whom, facts: trimmed, reason: reason.trim(), by });
    if (answer.ok) onClose();
  };
  return (
    <DeedDialog
      open
      title={
        expert === undefined
          ? t("roster.dialog.addTitle")
          : t("roster.dialog.changeTitle", { name: expert.name, expert: expert.id })
      }
      consequence={t("roster.dialog.consequence")}
      deed={t("roster.dialog.save")}
      busy={save.busy}
      problem={save.problem}
      missing={missing}
      onDo={(by) => void run(by)}
      onClose={onClose}
    >
      <div className={styles["fields"]}>
        {expert === undefined && (
          <Field id={`${id}-number`} label={t("roster.number")}>
            <Input
              id={`${id}-number`}
              value={number}
              maxLength={20}
              placeholder={t("roster.dialog.autoNumber")}
              onChange={(event) => setNumber(event.target.value)}
            />
          </Field>
        )}
        {texts.map((field) => (
          <Field key={field} id={`${id}-${field}`} label={t(`roster.${labels[field]}`)}>
            <Input
              id={`${id}-${field}`}
              value={facts[field]}
              maxLength={120}
              onChange={(event) => setFacts({ ...facts, [field]: event.target.value })}
            />
          </Field>
        ))}
      </div>
      <fieldset className={styles["panels"]}>
        <legend>{t("roster.categories")}</legend>
        <Checkbox.Group
          value={[...panels]}
          onChange={(value) => setPanels(value)}
          options={categories.map((category) => ({ value: category.id, label: category.title[language] }))}
        />
      </fieldset>
      {needsReason && (
        <Field id={`${id}-reason`} label={t("roster.dialog.reason")}>
          <Input
            id={`${id}-reason`}
            value={reason}
            maxLength={500}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
      )}
    </DeedDialog>
  );
}

import { Input, Select } from "antd";
import { useId, useState } from "react";
import type { ExpertId, RoundId } from "#shared/ids.ts";
import type { HandOutRow } from "#shared/ipc/hand-out-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { dayOf, factsOf, missingOf, typedOf, type TypedHandOut } from "#renderer/secretariat/bundles/hand-out-facts.ts";
import { HandOutEnding } from "#renderer/secretariat/bundles/hand-out-ending.tsx";
import styles from "#renderer/secretariat/bundles/hand-outs.module.css";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly round: RoundId;
  /** Undefined: new entries. */
  readonly entry: HandOutRow | undefined;
  /** Experts with a bundle and no entry yet. */
  readonly open: readonly { readonly id: ExpertId; readonly name: string }[];
  readonly onClose: () => void;
}

/** Records what went to some experts, or what became of one entry. */
export function HandOutDialog({ round, entry, open, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [experts, setExperts] = useState<readonly ExpertId[]>(open.map((each) => each.id));
  const [typed, setTyped] = useState<TypedHandOut>(() =>
    typedOf(entry, {
      carrier: t("handOuts.dialog.usualCarrier"),
      purpose: t("handOuts.dialog.usualPurpose"),
      handedOn: dayOf(new Date()),
    }),
  );
  const set = (field: keyof TypedHandOut, value: string): void => setTyped({ ...typed, [field]: value });
  const add = useAction("hand-outs/add");
  const change = useAction("hand-outs/change");
  const run = async (by: string): Promise<void> => {
    const facts = factsOf(typed);
    const answer =
      entry === undefined
        ? await add.run({ round, experts: [...experts], facts, by })
        : await change.run({ round, entry: entry.entry, facts, by });
    if (answer.ok) onClose();
  };
  const day = (field: "handedOn" | "receiptOn") => (
    <Field id={`${id}-${field}`} label={t(`handOuts.dialog.${field}`)}>
      <Input
        id={`${id}-${field}`}
        type="date"
        value={typed[field]}
        onChange={(event) => set(field, event.target.value)}
      />
    </Field>
  );
  const text = (field: "carrier" | "purpose" | "note", label: string) => (
    <Field id={`${id}-${field}`} label={label}>
      <Input
        id={`${id}-${field}`}
        value={typed[field]}
        maxLength={200}
        onChange={(event) => set(field, event.target.value)}
      />
    </Field>
  );
  return (
    <DeedDialog
      open
      wide
      title={
        entry === undefined
          ? t("handOuts.dialog.addTitle", { n: experts.length })
          : t("handOuts.dialog.changeTitle", { n: entry.entry, name: entry.expertName })
      }
      consequence={t("handOuts.dialog.consequence")}
      deed={t("handOuts.dialog.save")}
      busy={add.busy || change.busy}
      problem={add.problem ?? change.problem}
      missing={[
        ...(entry === undefined && experts.length === 0 ? [t("handOuts.dialog.needsExperts")] : []),
        ...missingOf(typed).map((one) => t(`handOuts.dialog.${one}`)),
      ]}
      onDo={(by) => void run(by)}
      onClose={onClose}
    >
      {entry === undefined && (
        <Field id={`${id}-experts`} label={t("handOuts.dialog.experts")}>
          <Select<ExpertId[]>
            id={`${id}-experts`}
            mode="multiple"
            className={styles["wide"] ?? ""}
            value={[...experts]}
            onChange={setExperts}
            options={open.map((each) => ({ value: each.id, label: `${each.id} ${each.name}` }))}
          />
        </Field>
      )}
      <div className={styles["fields"]}>
        {text("carrier", t(entry === undefined ? "handOuts.dialog.carrier" : "handOuts.dialog.carrierOne"))}
        {text("purpose", t("handOuts.purpose"))}
        {day("handedOn")}
        {day("receiptOn")}
      </div>
      {entry !== undefined && <HandOutEnding typed={typed} onSet={set} />}
      {text("note", t("handOuts.dialog.note"))}
    </DeedDialog>
  );
}

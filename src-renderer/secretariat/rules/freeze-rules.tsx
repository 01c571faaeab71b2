import { Input } from "antd";
import { useId, useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { hashGroups } from "#renderer/secretariat/rules/hash-groups.ts";
import styles from "#renderer/secretariat/rules/rules.module.css";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly round: RoundId;
  readonly ruleHash: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Asks two people before the rules are frozen. */
export function FreezeRules({ round, ruleHash, open, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [witness, setWitness] = useState("");
  const freeze = useAction("rules/freeze");
  const run = async (by: string): Promise<void> => {
    const answer = await freeze.run({ round, by, witness: witness.trim() });
    if (answer.ok) onClose();
  };
  return (
    <DeedDialog
      open={open}
      title={t("rules.freeze.title")}
      consequence={t("rules.freeze.consequence")}
      deed={t("rules.freeze.run")}
      busy={freeze.busy}
      problem={freeze.problem}
      missing={witness.trim() === "" ? [t("rules.freeze.witnessMissing")] : []}
      onDo={(by) => void run(by)}
      onClose={onClose}
    >
      <p>{t("rules.freeze.compare")}</p>
      <p className={styles["hash"]}>{hashGroups(ruleHash)}</p>
      <Field id={id} label={t("rules.freeze.witness")}>
        <Input id={id} value={witness} maxLength={60} onChange={(event) => setWitness(event.target.value)} />
      </Field>
    </DeedDialog>
  );
}

import { Button, Input } from "antd";
import { useId, useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { SavedFilter } from "#shared/ipc/screening-desk-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import styles from "#renderer/secretariat/screening/bulk.module.css";
import { currentChoice } from "#renderer/secretariat/screening/store.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly round: RoundId;
  readonly filters: readonly SavedFilter[];
  readonly onClose: () => void;
}

/** Gives the present way of looking at the list a name, and forgets names that are no longer wanted. */
export function SaveFilter({ round, filters, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [name, setName] = useState("");
  const by = useOperator((state) => state.name).trim();
  const save = useAction("screening/save-filter");
  const remove = useAction("screening/remove-filter");
  const run = async (who: string): Promise<void> => {
    const answer = await save.run({ round, name: name.trim(), choice: currentChoice(), by: who });
    if (answer.ok) onClose();
  };
  return (
    <DeedDialog
      open
      title={t("bulk.filters.title")}
      consequence={t("bulk.filters.consequence")}
      deed={t("bulk.filters.run")}
      busy={save.busy}
      problem={save.problem ?? remove.problem}
      missing={name.trim() === "" ? [t("bulk.filters.needsName")] : []}
      onDo={(who) => void run(who)}
      onClose={onClose}
    >
      <Field id={id} label={t("bulk.filters.name")}>
        <Input id={id} value={name} maxLength={40} autoFocus onChange={(event) => setName(event.target.value)} />
      </Field>
      {filters.length > 0 && (
        <ul className={styles["saved"]} aria-label={t("bulk.filters.saved")}>
          {filters.map((filter) => (
            <li key={filter.name}>
              <Button
                size="small"
                disabled={by === "" || remove.busy}
                onClick={() => void remove.run({ round, name: filter.name, by })}
              >
                {t("bulk.filters.remove", { name: filter.name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </DeedDialog>
  );
}

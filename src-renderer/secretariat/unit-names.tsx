import { Button, Input, Modal } from "antd";
import { useId, useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { UnitAliasRow } from "#shared/ipc/roster-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import styles from "#renderer/secretariat/roster/page.module.css";
import { Field } from "#renderer/ui/field.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly round: RoundId;
  readonly aliases: readonly UnitAliasRow[];
}

/** Opens the list of unit names that mean one unit, to add to it and to take from it. */
export function UnitNames({ round, aliases }: Props) {
  const { t } = useWords();
  const id = useId();
  const by = useOperator((state) => state.name).trim();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [alias, setAlias] = useState("");
  const add = useAction("conflicts/add-alias");
  const remove = useAction("conflicts/remove-alias");
  const record = async (): Promise<void> => {
    const answer = await add.run({ round, name: name.trim(), alias: alias.trim(), by });
    if (!answer.ok) return;
    setName("");
    setAlias("");
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("conflicts.aliases", { n: aliases.length })}</Button>
      <Modal
        open={open}
        title={t("conflicts.dialog.aliasTitle")}
        width={760}
        onCancel={() => setOpen(false)}
        footer={<Button onClick={() => setOpen(false)}>{t("ui.close")}</Button>}
      >
        <p>{t("conflicts.dialog.aliasLead")}</p>
        {aliases.length > 0 && (
          <PlainTable
            label={t("conflicts.dialog.aliasTitle")}
            heads={[t("conflicts.dialog.name"), t("conflicts.dialog.alias"), t("roster.changes.by"), ""]}
            rows={aliases.map((row) => ({
              key: String(row.id),
              cells: [
                row.name,
                row.alias,
                `${row.addedBy} ${formatMoment(row.addedAtMs)}`,
                <Button
                  key="remove"
                  disabled={by === ""}
                  aria-label={`${t("conflicts.dialog.removeAlias")} ${row.alias}`}
                  onClick={() => void remove.run({ round, id: row.id, by })}
                >
                  {t("conflicts.dialog.removeAlias")}
                </Button>,
              ],
            }))}
          />
        )}
        <div className={styles["fields"]}>
          <Field id={`${id}-name`} label={t("conflicts.dialog.name")}>
            <Input id={`${id}-name`} value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
          </Field>
          <Field id={`${id}-alias`} label={t("conflicts.dialog.alias")}>
            <Input
              id={`${id}-alias`}
              value={alias}
              maxLength={120}
              onChange={(event) => setAlias(event.target.value)}
            />
          </Field>
        </div>
        <Row>
          <PersonField />
          <Button
            type="primary"
            loading={add.busy}
            disabled={by === "" || name.trim().length < 2 || alias.trim().length < 2}
            onClick={() => void record()}
          >
            {t("conflicts.dialog.addAlias")}
          </Button>
        </Row>
        <ProblemBox problem={add.problem ?? remove.problem} onDismiss={add.clear} />
      </Modal>
    </>
  );
}

import { Button, Input, Modal } from "antd";
import { useId, useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { AlikeUnits } from "#renderer/secretariat/alike-units.tsx";
import { ApartUnits } from "#renderer/secretariat/apart-units.tsx";
import styles from "#renderer/secretariat/unit-names.module.css";
import { Field } from "#renderer/ui/field.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { PlainTable } from "#renderer/ui/plain-table.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

/** Opens the list of unit names that mean one unit, to add to it and to take from it. */
export function UnitNames({ round }: { readonly round: RoundId }) {
  const { t } = useWords();
  const id = useId();
  const by = useOperator((state) => state.name).trim();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [alias, setAlias] = useState("");
  const names = useQuery("units/names", { round });
  const add = useAction("conflicts/add-alias");
  const remove = useAction("conflicts/remove-alias");
  const { aliases, alike, apart } = names.state === "ready" ? names.value : { aliases: [], alike: [], apart: [] };
  const record = async (): Promise<void> => {
    const answer = await add.run({ round, name: name.trim(), alias: alias.trim(), by });
    if (!answer.ok) return;
    setName("");
    setAlias("");
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        {alike.length > 0
          ? t("unitNames.openWaiting", { n: alike.length })
          : t("unitNames.open", { n: aliases.length })}
      </Button>
      <Modal
        open={open}
        title={t("unitNames.title")}
        width={860}
        centered
        onCancel={() => setOpen(false)}
        footer={<Button onClick={() => setOpen(false)}>{t("ui.close")}</Button>}
      >
        <div className={styles["content"]}>
          <p>{t("unitNames.lead")}</p>
          <PersonField />
          <AlikeUnits
            round={round}
            by={by}
            alike={alike}
            disabled={by === "" || add.busy}
            onRecord={(first, other) => void add.run({ round, name: first, alias: other, by })}
          />
          <h3>{t("unitNames.recorded", { n: aliases.length })}</h3>
          {aliases.length > 0 && (
            <PlainTable
              label={t("unitNames.recorded", { n: aliases.length })}
              heads={(["first", "other", "by", "deed"] as const).map((head) => t(`unitNames.${head}`))}
              rows={aliases.map((row) => ({
                key: String(row.id),
                cells: [
                  row.name,
                  row.alias,
                  `${row.addedBy} ${formatMoment(row.addedAtMs)}`,
                  <Button
                    key="remove"
                    size="small"
                    disabled={by === "" || remove.busy}
                    aria-label={t("unitNames.removeOf", { alias: row.alias })}
                    onClick={() => void remove.run({ round, id: row.id, by })}
                  >
                    {t("unitNames.remove")}
                  </Button>,
                ],
              }))}
            />
          )}
          <div className={styles["fields"]}>
            <Field id={`${id}-name`} label={t("unitNames.first")}>
              <Input id={`${id}-name`} value={name} maxLength={120} onChange={(event) => setName(event.target.value)} />
            </Field>
            <Field id={`${id}-alias`} label={t("unitNames.other")}>
              <Input
                id={`${id}-alias`}
                value={alias}
                maxLength={120}
                onChange={(event) => setAlias(event.target.value)}
              />
            </Field>
          </div>
          <Row>
            <Button
              type="primary"
              loading={add.busy}
              disabled={by === "" || name.trim().length < 2 || alias.trim().length < 2}
              onClick={() => void record()}
            >
              {t("unitNames.add")}
            </Button>
            {by === "" && <span>{t("ui.person.missing")}</span>}
          </Row>
          <ProblemBox problem={add.problem ?? remove.problem} onDismiss={add.clear} />
          <ApartUnits round={round} apart={apart} by={by} />
        </div>
      </Modal>
    </>
  );
}

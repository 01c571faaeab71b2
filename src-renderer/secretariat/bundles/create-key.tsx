import { Button } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import styles from "#renderer/secretariat/bundles/keys.module.css";
import { NewPassphraseFields } from "#renderer/secretariat/bundles/new-passphrase-fields.tsx";
import { newPassphraseNeeds, nothingTyped, passphrasesToSend } from "#renderer/secretariat/bundles/new-passphrases.ts";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly round: RoundId;
  readonly onCreated: () => void;
}

/** Makes the round's key, by one person or by two. */
export function CreateKey({ round, onCreated }: Props) {
  const { t } = useWords();
  const by = useOperator((state) => state.name).trim();
  const [typed, setTyped] = useState(nothingTyped(1));
  const create = useAction("keys/create");
  const needs = newPassphraseNeeds(typed, by);
  const missing = [...needs.map((need) => t(`keys.needs.${need}`)), ...(by === "" ? [t("ui.person.missing")] : [])];
  const run = async (): Promise<void> => {
    const answer = await create.run({ round, ...passphrasesToSend(typed), by });
    if (!answer.ok) return;
    setTyped(nothingTyped(typed.people));
    onCreated();
  };
  return (
    <>
      <p>{t("keys.lead")}</p>
      <p>{t("keys.passphraseMeaning")}</p>
      <NewPassphraseFields typed={typed} onTyped={setTyped} />
      <Row>
        <PersonField />
        <Button type="primary" disabled={missing.length > 0} loading={create.busy} onClick={() => void run()}>
          {t("keys.create.run")}
        </Button>
        {missing.length > 0 && (
          <span role="status" className={styles["missing"]}>
            · {missing.join(" · ")}
          </span>
        )}
      </Row>
      <ProblemBox problem={create.problem} onDismiss={create.clear} />
    </>
  );
}

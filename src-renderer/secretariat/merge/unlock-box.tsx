import { Button } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import styles from "#renderer/secretariat/merge/merge.module.css";
import { PassphraseFields } from "#renderer/secretariat/passphrase-fields.tsx";
import { PeopleChoice } from "#renderer/secretariat/people-choice.tsx";
import { typedPassphrases, type KeyPeople } from "#renderer/secretariat/typed-passphrases.ts";
import { Panel } from "#renderer/ui/panel.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly round: RoundId;
  /** How many people keep the key in force. */
  readonly people: KeyPeople;
  /** A key that was replaced, which may have been kept by another number of people. */
  readonly older?: boolean;
  /** Files were chosen and could not be checked because the key had locked. */
  readonly again?: boolean;
  readonly onUnlocked: () => void;
  readonly onCancel?: () => void;
}

/** Asks for the passphrases that open the key of score files. */
export function UnlockBox({ round, people, older = false, again = false, onUnlocked, onCancel }: Props) {
  const { t } = useWords();
  const [keepers, setKeepers] = useState(people);
  const [typed, setTyped] = useState<readonly string[]>([]);
  const unlock = useAction("keys/unlock");
  const asked = older ? keepers : people;
  const passphrases = typedPassphrases(asked, typed);
  const run = async (): Promise<void> => {
    if (passphrases === undefined || unlock.busy) return;
    const answer = await unlock.run({ round, passphrases });
    if (!answer.ok) return;
    setTyped([]);
    onUnlocked();
  };
  return (
    <Panel title={t(older ? "merge.key.olderTitle" : "merge.key.title")}>
      {again && (
        <p role="alert" className={styles["again"]}>
          ! {t("merge.key.again")}
        </p>
      )}
      <p>{t(older ? "merge.key.olderLead" : "merge.key.lead")}</p>
      {older && <PeopleChoice people={keepers} onPeople={setKeepers} />}
      <PassphraseFields people={asked} typed={typed} onTyped={setTyped} onEnter={() => void run()} />
      <Row>
        <Button type="primary" disabled={passphrases === undefined} loading={unlock.busy} onClick={() => void run()}>
          {t("merge.key.run")}
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>{t("ui.cancel")}</Button>}
      </Row>
      <ProblemBox problem={unlock.problem} onDismiss={unlock.clear} />
    </Panel>
  );
}

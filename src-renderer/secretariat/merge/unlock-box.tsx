import { Button } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import styles from "#renderer/secretariat/merge/merge.module.css";
import { PassphraseFields } from "#renderer/secretariat/passphrase-fields.tsx";
import { typedPassphrases, type KeyPeople } from "#renderer/secretariat/typed-passphrases.ts";
import { Panel } from "#renderer/ui/panel.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly round: RoundId;
  readonly people: KeyPeople;
  /** Files were chosen and could not be checked because the key had locked. */
  readonly again: boolean;
  readonly onUnlocked: (keys: number) => void;
}

/** Asks for the passphrases that open the key of score files. */
export function UnlockBox({ round, people, again, onUnlocked }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState<readonly string[]>([]);
  const unlock = useAction("keys/unlock");
  const passphrases = typedPassphrases(people, typed);
  const run = async (): Promise<void> => {
    if (passphrases === undefined || unlock.busy) return;
    const answer = await unlock.run({ round, passphrases });
    if (!answer.ok) return;
    setTyped([]);
    onUnlocked(answer.value.keys);
  };
  return (
    <Panel title={t("merge.key.title")}>
      {again && (
        <p role="alert" className={styles["again"]}>
          ! {t("merge.key.again")}
        </p>
      )}
      <p>{t("merge.key.lead")}</p>
      <PassphraseFields people={people} typed={typed} onTyped={setTyped} onEnter={() => void run()} />
      <Row>
        <Button type="primary" disabled={passphrases === undefined} loading={unlock.busy} onClick={() => void run()}>
          {t("merge.key.run")}
        </Button>
      </Row>
      <ProblemBox problem={unlock.problem} onDismiss={unlock.clear} />
    </Panel>
  );
}

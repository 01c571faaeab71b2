import { Button } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import styles from "#renderer/secretariat/merge/merge.module.css";
import { UnlockBox } from "#renderer/secretariat/merge/unlock-box.tsx";
import type { KeyPeople } from "#renderer/secretariat/typed-passphrases.ts";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";

interface Props {
  readonly round: RoundId;
  readonly people: KeyPeople;
  /** A replaced key was opened besides the one in force. */
  readonly onOlderOpened: () => void;
}

/** Says that the key of score files is open, locks it, and opens one that was replaced. */
export function OpenKeyLine({ round, people, onOlderOpened }: Props) {
  const { t } = useWords();
  const [older, setOlder] = useState(false);
  const lock = useAction("keys/lock");
  const opened = (): void => {
    setOlder(false);
    onOlderOpened();
  };
  return (
    <>
      <p className={styles["key"]}>
        <span role="status" className={styles["opened"]}>
          ✓ {t("merge.key.open")} · {t("merge.key.openMeaning")}
        </span>
        <Button loading={lock.busy} onClick={() => void lock.run({ round })}>
          {t("merge.key.lock")}
        </Button>
        <Button aria-expanded={older} onClick={() => setOlder(true)}>
          {t("merge.key.older")}
        </Button>
      </p>
      <ProblemBox problem={lock.problem} onDismiss={lock.clear} />
      {older && <UnlockBox round={round} people={people} older onUnlocked={opened} onCancel={() => setOlder(false)} />}
    </>
  );
}

import { Button } from "antd";
import { useState } from "react";
import type { RoundOverview } from "#shared/ipc/secretariat-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { CreateKey } from "#renderer/secretariat/bundles/create-key.tsx";
import { KeyDeeds } from "#renderer/secretariat/bundles/key-deeds.tsx";
import { KeyFacts } from "#renderer/secretariat/bundles/key-facts.tsx";
import styles from "#renderer/secretariat/bundles/keys.module.css";
import { LossTable } from "#renderer/secretariat/bundles/loss-table.tsx";
import { Panel } from "#renderer/ui/panel.tsx";

interface Props {
  readonly overview: RoundOverview;
  /** The newest bundle was made before the key was. */
  readonly needsBundle: boolean;
}

/** The key that signs bundles and opens score files: made once, then shown by its fingerprint, with what can be done to it. */
export function OrganiserKey({ overview, needsBundle }: Props) {
  const { t } = useWords();
  // Whether a backup exists is known only to people, so the reminder stands right after a key was made.
  const [fresh, setFresh] = useState(false);
  const { round, organiserKey } = overview;
  return (
    <Panel title={t("keys.title")}>
      {organiserKey === null ? (
        <CreateKey round={round} onCreated={() => setFresh(true)} />
      ) : (
        <>
          <KeyFacts organiserKey={organiserKey} />
          {fresh && (
            <div role="alert" className={styles["warning"]}>
              <p>! {t("keys.remind")}</p>
              <Button onClick={() => setFresh(false)}>{t("keys.later")}</Button>
            </div>
          )}
          {needsBundle && (
            <div role="status" className={styles["warning"]}>
              <p>! {t("keys.needsBundle")}</p>
            </div>
          )}
          <KeyDeeds round={round} organiserKey={organiserKey} fresh={fresh} onFresh={setFresh} />
        </>
      )}
      <LossTable />
    </Panel>
  );
}

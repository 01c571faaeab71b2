import { Button, Modal } from "antd";
import { useState } from "react";
import type { DamagedStore } from "#shared/ipc/storage-calls.ts";
import { announceChange } from "#renderer/lib/changes.ts";
import { useDamage } from "#renderer/lib/damage.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { DamagedStoreCard } from "#renderer/start/damage/damaged-store-card.tsx";
import styles from "#renderer/start/damage/damage.module.css";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";

/** Stands above every page once a database was found damaged; what is typed below it stays. */
export function DamageDialog() {
  const isNoticed = useDamage((state) => state.isNoticed);
  return isNoticed ? <Dialog /> : null;
}

function Dialog() {
  const { t } = useWords();
  const found = useQuery("storage/damage", {});
  const restore = useAction("storage/restore");
  const [keptAt, setKeptAt] = useState<string>();
  const isSound = found.state === "ready" && found.value.damaged.length === 0;
  const goOn = (): void => {
    useDamage.setState({ isNoticed: false });
    announceChange();
  };
  const restoreFrom = async (round: DamagedStore["round"], copy: string): Promise<void> => {
    const answer = await restore.run({ round, copy });
    if (answer.ok) setKeptAt(answer.value.keptAt);
  };
  return (
    <Modal
      open
      closable={false}
      keyboard={false}
      width={760}
      title={`✕ ${t("damage.title")}`}
      footer={
        isSound ? (
          <Button type="primary" autoFocus onClick={goOn}>
            {t("damage.goOn")}
          </Button>
        ) : null
      }
    >
      <div className={styles["body"]} role="alert">
        {!isSound && <p>{t("damage.safe")}</p>}
        {isSound && keptAt === undefined && <p>{t("damage.sound")}</p>}
        {found.state === "loading" && <p>{t("damage.checking")}</p>}
        {found.state === "failed" && <ProblemBox problem={found.problem} onRetry={found.reload} />}
        {found.state === "ready" &&
          found.value.damaged.map((store) => (
            <DamagedStoreCard
              key={store.round ?? ""}
              store={store}
              busy={restore.busy}
              onRestore={(copy) => void restoreFrom(store.round, copy)}
            />
          ))}
        <ProblemBox problem={restore.problem} onDismiss={restore.clear} />
        {keptAt !== undefined && (
          <>
            <p>
              <strong>✓ {t("damage.restored")}</strong> {t("damage.kept", { folder: keptAt })}
            </p>
            <p>{t("damage.disk")}</p>
          </>
        )}
      </div>
    </Modal>
  );
}

import { Button, Popconfirm } from "antd";
import type { IncomingBundle } from "#shared/ipc/expert-calls.ts";
import { volumeNames } from "#renderer/expert/volume-names.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import styles from "#renderer/expert/bundles/bundles.module.css";

interface Props {
  readonly incoming: IncomingBundle;
  /** Lets the person choose the stick with what is missing. */
  readonly onResume: () => void;
}

/** An import that was begun: how far it came, and the ways to go on with it or to throw it away. */
export function IncomingCard({ incoming, onResume }: Props) {
  const { t, language } = useWords();
  const action = useAction("desk/discard");
  const missing = incoming.volumeStates.filter(({ state }) => state === "missing" || state === "damaged");
  // The head is no volume to people, but is missed when it is damaged.
  const volumes = incoming.volumeStates.filter(({ number }) => number > 0);
  const here = volumes.filter((volume) => !missing.includes(volume)).length;
  return (
    <li className={`${styles["card"] ?? ""} ${styles["incoming"] ?? ""}`}>
      <div className={styles["about"]}>
        <h3>
          {incoming.practice && <span className={styles["test"]}>【{t("ui.practice")}】</span>}
          {incoming.title[language]} · {t("expert.bundles.version", { version: incoming.version })}
        </h3>
        <p>
          {t("expert.bundles.incoming.here", { here, total: volumes.length })}
          {missing.length > 0 &&
            t("expert.bundles.incoming.missing", {
              volumes: volumeNames(
                missing.map(({ number }) => number),
                language,
                t,
              ),
            })}
        </p>
        <p className={styles["soft"]}>{t("expert.bundles.incoming.safe")}</p>
        <ProblemBox problem={action.problem} onDismiss={action.clear} />
      </div>
      <div className={styles["ways"]}>
        <Button type="primary" disabled={action.busy} onClick={onResume}>
          {t("expert.bundles.incoming.resume")}
        </Button>
        <Popconfirm
          title={t("expert.bundles.incoming.discardAsk")}
          description={t("expert.bundles.incoming.discardMeaning")}
          okText={t("expert.bundles.incoming.discard")}
          cancelText={t("ui.cancel")}
          onConfirm={() => void action.run({ bundle: incoming.bundle })}
        >
          <Button size="small" type="text" loading={action.busy}>
            {t("expert.bundles.incoming.discard")}
          </Button>
        </Popconfirm>
      </div>
    </li>
  );
}

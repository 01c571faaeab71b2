import { Button } from "antd";
import type { ReactNode } from "react";
import type { BundleId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { ExportButton } from "#renderer/expert/sealing/export-button.tsx";
import { VerifyBox } from "#renderer/expert/sealing/verify-box.tsx";
import styles from "#renderer/expert/sealing/sealing.module.css";

interface Props {
  readonly bundle: BundleId;
  /** Control code of the sealed file. */
  readonly code: string;
  /** The way to the printed sheets. */
  readonly printing: ReactNode;
  readonly onLock: () => void;
}

/** What to do once the scores are sealed, in order: export, check, print and sign, hand in, finish. */
export function NextSteps({ bundle, code, printing, onLock }: Props) {
  const { t } = useWords();
  return (
    <section className={styles["box"]} aria-label={t("expert.sealing.steps.title")}>
      <h2>{t("expert.sealing.steps.title")}</h2>
      <ol className={styles["steps"]}>
        <li>
          <h3>{t("expert.sealing.steps.export")}</h3>
          <ExportButton bundle={bundle} code={code} />
        </li>
        <li>
          <h3>{t("expert.sealing.steps.verify")}</h3>
          <VerifyBox bundle={bundle} />
        </li>
        <li>
          <h3>{t("expert.sealing.steps.print")}</h3>
          <div className={styles["buttons"]}>{printing}</div>
        </li>
        <li>
          <h3>{t("expert.sealing.steps.handIn")}</h3>
          <p className={styles["soft"]}>{t("expert.sealing.steps.handInHow")}</p>
        </li>
        <li>
          <h3>{t("expert.sealing.steps.finish")}</h3>
          <p className={styles["soft"]}>{t("expert.sealing.steps.finishHow")}</p>
          <div className={styles["buttons"]}>
            <Button onClick={onLock}>{t("expert.sealing.steps.lock")}</Button>
          </div>
        </li>
      </ol>
    </section>
  );
}

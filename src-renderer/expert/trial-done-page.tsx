import { Button } from "antd";
import { useEffect } from "react";
import type { BundleId } from "#shared/ids.ts";
import { LockedBox } from "#renderer/expert/locked-box.tsx";
import styles from "#renderer/expert/trial.module.css";
import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { PageFrame } from "#renderer/ui/page-frame.tsx";

interface Props {
  /** Stands for the trial. */
  readonly trial: BundleId;
  /** The bundle to go on with. */
  readonly bundle: BundleId;
}

/** The end of a trial: it is thrown away here, and the real candidates come next. */
export function TrialDonePage({ trial, bundle }: Props) {
  const { t } = useWords();
  const ending = useAction("trial/end");
  const beginning = useAction("trial/begin");
  const { run: end } = ending;
  useEffect(() => void end({}), [end, trial]);
  const again = async (): Promise<void> => {
    const answer = await beginning.run({ bundle });
    if (answer.ok) go("expert", answer.value.bundle, "review");
  };
  return (
    <PageFrame
      where={[t("expert.where"), t("ui.trial")]}
      practice="trial"
      safe={t("start.safe")}
      next={t("expert.session.trial.real")}
    >
      <div className={styles["page"]}>
        <section className={styles["box"]}>
          <h1>✓ {t("expert.session.trial.doneTitle")}</h1>
          <p>{t("expert.session.trial.doneMeaning")}</p>
          <p className={styles["soft"]}>{t("expert.session.trial.doneSeal")}</p>
          <LockedBox problem={ending.problem ?? beginning.problem} bundle={bundle} />
          <div className={styles["buttons"]}>
            <Button type="primary" size="large" autoFocus onClick={() => go("expert", bundle, "review")}>
              {t("expert.session.trial.real")}
            </Button>
            <Button size="large" loading={beginning.busy} onClick={() => void again()}>
              {t("expert.session.trial.again")}
            </Button>
          </div>
        </section>
      </div>
    </PageFrame>
  );
}

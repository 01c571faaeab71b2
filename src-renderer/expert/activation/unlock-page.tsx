import { Button } from "antd";
import { useEffect, useId, useState, type SyntheticEvent } from "react";
import type { BundleId } from "#shared/ids.ts";
import type { OpenSeat } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { go } from "#renderer/lib/route.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { PageFrame } from "#renderer/ui/page-frame.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { slipCodeLength, slipCodeSize, tidySlipCode } from "#renderer/expert/activation/tidy-slip-code.ts";
import styles from "#renderer/expert/activation/unlock.module.css";

interface Props {
  readonly bundle: BundleId;
  /** Somebody is about to open a desk: what waits for another seat has to wait longer. */
  readonly onOpening: () => void;
  readonly onOpened: (seat: OpenSeat) => void;
}

/** Opens the expert's own desk with the code of the paper slip. */
export function UnlockPage({ bundle, onOpening, onOpened }: Props) {
  const { t } = useWords();
  const [code, setCode] = useState("");
  const fieldId = useId();
  const action = useAction("desk/activate");
  useEffect(onOpening, [onOpening]);
  const open = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (slipCodeLength(code) === 0) return;
    const answer = await action.run({ bundle, code: tidySlipCode(code) });
    if (answer.ok) onOpened(answer.value);
  };
  return (
    <PageFrame
      where={[t("expert.where"), t("expert.bundles.unlock.title")]}
      safe={t("start.safe")}
      next={t("expert.bundles.unlock.run")}
    >
      <div className={styles["page"]}>
        <form className={styles["form"]} onSubmit={(event) => void open(event)}>
          <h1>{t("expert.bundles.unlock.title")}</h1>
          <p className={styles["soft"]}>{t("expert.bundles.unlock.explains")}</p>
          <label htmlFor={fieldId} className={styles["label"]}>
            {t("expert.bundles.unlock.code")}
          </label>
          <input
            id={fieldId}
            className={styles["field"]}
            autoFocus
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={60}
            placeholder="XXXXX-XXXXX-XXXXX-XXXXX-X"
            value={code}
            onChange={(event) => setCode(event.target.value)}
            onBlur={() => setCode(tidySlipCode(code))}
          />
          <p role="status" className={styles["soft"]}>
            {action.busy
              ? t("expert.bundles.unlock.working")
              : t("expert.bundles.unlock.typed", { typed: slipCodeLength(code), size: slipCodeSize })}
          </p>
          <ProblemBox problem={action.problem} onDismiss={action.clear} />
          <div className={styles["buttons"]}>
            <Button
              type="primary"
              size="large"
              htmlType="submit"
              loading={action.busy}
              disabled={slipCodeLength(code) === 0}
            >
              {t("expert.bundles.unlock.run")}
            </Button>
            <Button size="large" onClick={() => go("expert")}>
              {t("expert.bundles.inspect.back")}
            </Button>
          </div>
          <p className={styles["soft"]}>{t("expert.bundles.unlock.safe")}</p>
        </form>
      </div>
    </PageFrame>
  );
}

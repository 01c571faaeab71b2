import { Button } from "antd";
import { useEffect, useId, useState, type SyntheticEvent } from "react";
import type { BundleId } from "#shared/ids.ts";
import type { BundleChanges, OpenSeat } from "#shared/ipc/expert-calls.ts";
import { IdleLockChoice } from "#renderer/expert/idle-lock-choice.tsx";
import { useWords } from "#renderer/lib/language.ts";
import { refusalReport } from "#renderer/lib/refusal-report.ts";
import { go } from "#renderer/lib/route.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { useQuery } from "#renderer/lib/use-query.ts";
import { PageFrame } from "#renderer/ui/page-frame.tsx";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { slipCodeLength, slipCodeSize, tidySlipCode } from "#renderer/expert/activation/tidy-slip-code.ts";
import styles from "#renderer/expert/activation/unlock.module.css";

interface Props {
  readonly bundle: BundleId;
  /** The desk locked itself after so many minutes; `undefined` when a person locked it. */
  readonly selfLockedMinutes: number | undefined;
  /** Fields of the locked desk that are not on disk yet. */
  readonly waiting: number;
  /** Somebody is about to open a desk: what waits for another seat has to wait longer. */
  readonly onOpening: () => void;
  readonly onOpened: (seat: OpenSeat & { readonly changes: BundleChanges | null }) => void;
}

/** Opens the expert's own desk with the code of the paper slip. */
export function UnlockPage({ bundle, selfLockedMinutes, waiting, onOpening, onOpened }: Props) {
  const { t, language } = useWords();
  const [code, setCode] = useState("");
  const fieldId = useId();
  const action = useAction("desk/activate");
  const list = useQuery("desk/list", {});
  const about = list.state === "ready" ? list.value.bundles.find((one) => one.bundle === bundle) : undefined;
  const round = about && t("expert.bundles.unlock.round", { title: about.title[language], version: about.version });
  useEffect(onOpening, [onOpening]);
  const open = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (slipCodeLength(code) === 0) return;
    const answer = await action.run({ bundle, code: tidySlipCode(code) });
    if (answer.ok) onOpened(answer.value);
  };
  return (
    <PageFrame
      where={[t("expert.where"), t("expert.bundles.unlock.title"), ...(round === undefined ? [] : [round])]}
      practice={about?.practice ?? false}
      safe={t("start.safe")}
      next={t("expert.bundles.unlock.run")}
    >
      <div className={styles["page"]}>
        <form className={styles["form"]} onSubmit={(event) => void open(event)}>
          {selfLockedMinutes !== undefined && (
            <p role="alert" className={styles["locked"]}>
              ⓘ {t("expert.bundles.unlock.selfLocked", { minutes: selfLockedMinutes })}
            </p>
          )}
          {waiting > 0 && (
            <p role="alert" className={styles["waiting"]}>
              ✕ {t("expert.bundles.unlock.waiting", { total: waiting })}
            </p>
          )}
          <div>
            <h1>{t("expert.bundles.unlock.title")}</h1>
            <p>
              <strong>{round}</strong>
            </p>
            <p className={styles["soft"]}>{bundle}</p>
          </div>
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
          <ProblemBox
            problem={action.problem}
            onDismiss={action.clear}
            report={refusalReport({ desk: "expert", attempt: "desk/activate", files: [bundle] })}
          />
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
          <div className={styles["foot"]}>
            <p className={styles["soft"]}>{t("expert.bundles.unlock.safe")}</p>
            <p className={styles["idle"]}>
              <span className={styles["soft"]}>{t("expert.idleLock.label")}</span> <IdleLockChoice />
            </p>
          </div>
        </form>
      </div>
    </PageFrame>
  );
}

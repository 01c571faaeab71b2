import { Button, Input } from "antd";
import { useId, useState } from "react";
import { controlCode } from "#shared/control-code.ts";
import type { BundleId } from "#shared/ids.ts";
import type { Sealed } from "#shared/ipc/expert-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { call } from "#renderer/lib/api.ts";
import { choosePath } from "#renderer/lib/choose-path.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import styles from "#renderer/expert/sealing/sealing.module.css";

interface Props {
  readonly bundle: BundleId;
  readonly sealed: Sealed;
  readonly fingerprint: string;
}

/** The sealed score file: what to compare, the export, and the way to change something after all. */
export function SealedBox({ bundle, sealed, fingerprint }: Props) {
  const { t } = useWords();
  return (
    <>
      <section className={`${styles["box"] ?? ""} ${styles["ready"] ?? ""}`}>
        <h2>✓ {t("expert.sealing.sealed.title")}</h2>
        <p>{t("expert.sealing.sealed.safe")}</p>
        <dl className={styles["facts"]}>
          <dt>{t("expert.sealing.sealed.revision")}</dt>
          <dd>{sealed.revision}</dd>
          <dt>{t("expert.sealing.sealed.at")}</dt>
          <dd>{formatMoment(sealed.sealedAtMs)}</dd>
          <dt>{t("expert.sealing.sealed.short")}</dt>
          <dd>
            <code className={styles["code"]}>{controlCode(sealed.contentSha256)}</code>
          </dd>
          <dt>{t("expert.sealing.sealed.key")}</dt>
          <dd>
            <code>{fingerprint}</code>
          </dd>
          <dt>{t("expert.sealing.sealed.file")}</dt>
          <dd>{sealed.fileName}</dd>
          <dt>{t("expert.sealing.sealed.sha256")}</dt>
          <dd>
            <code>{sealed.sha256}</code>
          </dd>
        </dl>
        <p>{t("expert.sealing.sealed.next")}</p>
        <Export bundle={bundle} code={controlCode(sealed.contentSha256)} />
      </section>
      <Reopen bundle={bundle} nextRevision={sealed.revision + 1} />
    </>
  );
}

function Export({ bundle, code }: { readonly bundle: BundleId; readonly code: string }) {
  const { t } = useWords();
  const [problem, setProblem] = useState<Problem>();
  const [exported, setExported] = useState<{ readonly path: string; readonly sha256: string }>();
  const action = useAction("submission/export");
  const run = async (): Promise<void> => {
    setProblem(undefined);
    const chosen = await choosePath("score-target");
    if (!chosen.ok) {
      setProblem(chosen.error);
      return;
    }
    const target = chosen.value[0]?.grant;
    if (target === undefined) return;
    const answer = await action.run({ bundle, target });
    if (answer.ok) setExported(answer.value);
  };
  return (
    <>
      <div className={styles["buttons"]}>
        <Button type="primary" size="large" loading={action.busy} onClick={() => void run()}>
          {t("expert.sealing.export.run")}
        </Button>
      </div>
      <ProblemBox problem={problem ?? action.problem} />
      {exported && (
        <div role="status">
          <p>✓ {t("expert.sealing.export.done", { path: exported.path, code })}</p>
          <Button onClick={() => void call("shell/reveal", { path: exported.path })}>
            {t("expert.sealing.export.reveal")}
          </Button>
        </div>
      )}
    </>
  );
}

function Reopen({ bundle, nextRevision }: { readonly bundle: BundleId; readonly nextRevision: number }) {
  const { t } = useWords();
  const id = useId();
  const [reason, setReason] = useState("");
  const action = useAction("submission/reopen");
  return (
    <section className={styles["box"]}>
      <h3>{t("expert.sealing.reopen.title")}</h3>
      <p className={styles["soft"]}>{t("expert.sealing.reopen.explains", { revision: nextRevision })}</p>
      <label htmlFor={id}>{t("expert.sealing.reopen.reason")}</label>
      <Input id={id} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      <div className={styles["buttons"]}>
        <Button
          disabled={reason.trim() === ""}
          loading={action.busy}
          onClick={() => void action.run({ bundle, reason: reason.trim() })}
        >
          {t("expert.sealing.reopen.run")}
        </Button>
      </div>
      <ProblemBox problem={action.problem} onDismiss={action.clear} />
    </section>
  );
}

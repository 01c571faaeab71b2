import { Button, Modal } from "antd";
import { useState } from "react";
import type { Problem } from "#shared/problem.ts";
import { call } from "#renderer/lib/api.ts";
import { choosePath } from "#renderer/lib/choose-path.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/start/diagnostics.module.css";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";
import { RevealButton } from "#renderer/ui/reveal-button.tsx";

/** Shows what the diagnostics say, then writes exactly that where the person chooses. */
export function Diagnostics() {
  const { t } = useWords();
  const [text, setText] = useState<string>();
  const [path, setPath] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const open = async (): Promise<void> => {
    setBusy(true);
    setPath(undefined);
    setProblem(undefined);
    const answer = await call("diagnostics/read", {});
    setBusy(false);
    if (answer.ok) setText(answer.value.text);
    else setProblem(answer.error);
  };
  const write = async (): Promise<void> => {
    setProblem(undefined);
    const chosen = await choosePath("report-target");
    const target = chosen.ok ? chosen.value[0]?.grant : undefined;
    if (!chosen.ok) setProblem(chosen.error);
    if (target === undefined || text === undefined) return;
    const answer = await call("diagnostics/write", { target, text });
    if (answer.ok) setPath(answer.value.path);
    else setProblem(answer.error);
  };
  return (
    <>
      <Button size="small" loading={busy} onClick={() => void open()}>
        {t("start.diagnostics.open")}
      </Button>
      {text === undefined && <ProblemBox problem={problem} onDismiss={() => setProblem(undefined)} />}
      <Modal
        open={text !== undefined}
        title={t("start.diagnostics.title")}
        width={860}
        centered
        onCancel={() => setText(undefined)}
        footer={
          <div className={styles["buttons"]}>
            <Button onClick={() => setText(undefined)}>{t("start.diagnostics.close")}</Button>
            <Button type="primary" onClick={() => void write()}>
              {t("start.diagnostics.write")}
            </Button>
          </div>
        }
      >
        <p>{t("start.diagnostics.explains")}</p>
        {/* Focusable, so that it can be scrolled by keyboard. */}
        <pre className={styles["text"]} tabIndex={0} aria-label={t("start.diagnostics.title")}>
          {text}
        </pre>
        <ProblemBox problem={problem} onDismiss={() => setProblem(undefined)} />
        {path !== undefined && (
          <p role="status" className={styles["done"]}>
            ✓ {t("start.diagnostics.done", { path })} <RevealButton path={path} />
          </p>
        )}
      </Modal>
    </>
  );
}

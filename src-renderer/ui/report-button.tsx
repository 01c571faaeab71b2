import { Button } from "antd";
import { useState } from "react";
import type { Problem } from "#shared/problem.ts";
import { choosePath, revealPath } from "#renderer/lib/choose-path.ts";
import { useWords } from "#renderer/lib/language.ts";
import { problemText } from "#renderer/lib/problem-text.ts";
import type { WriteReport } from "#renderer/lib/refusal-report.ts";

interface Props {
  readonly problem: Problem;
  readonly write: WriteReport;
}

/** Writes a page about a problem for the secretariat and says where it lies. */
export function ReportButton({ problem, write }: Props) {
  const { t, language } = useWords();
  const [busy, setBusy] = useState(false);
  const [written, setWritten] = useState<{ readonly about: Problem; readonly path: string }>();
  const [refused, setRefused] = useState<Problem>();
  const run = async (): Promise<void> => {
    setRefused(undefined);
    const chosen = await choosePath("report-target");
    if (!chosen.ok) {
      setRefused(chosen.error);
      return;
    }
    const target = chosen.value[0]?.grant;
    if (target === undefined) return;
    setBusy(true);
    const answer = await write(problem, target);
    setBusy(false);
    if (answer.ok) setWritten({ about: problem, path: answer.value.path });
    else setRefused(answer.error);
  };
  const said = refused && problemText(refused, language);
  return (
    <>
      {written?.about !== problem ? (
        <Button loading={busy} title={t("ui.problem.report.meaning")} onClick={() => void run()}>
          {t("ui.problem.report.run")}
        </Button>
      ) : (
        <>
          <span role="status">✓ {t("ui.problem.report.done", { path: written.path })}</span>
          <Button onClick={() => void revealPath(written.path).then(setRefused)}>{t("ui.reveal")}</Button>
        </>
      )}
      {said && (
        <span role="alert">
          ✕ {said.says} {said.next}
        </span>
      )}
    </>
  );
}

import { Button, Checkbox } from "antd";
import { useState } from "react";
import type { ConverterState } from "#shared/ipc/converter-calls.ts";
import type { Problem } from "#shared/problem.ts";
import { choosePath } from "#renderer/lib/choose-path.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import styles from "#renderer/secretariat/bundles/converters.module.css";
import { ProblemBox } from "#renderer/ui/problem-box.tsx";

interface Props {
  readonly converter: ConverterState;
  readonly disabled: boolean;
}

/** One outside program: its switch, what it is, what it has to do, and the way to another one. */
export function ConverterRow({ converter, disabled }: Props) {
  const { t } = useWords();
  const use = useAction("converters/use");
  const choose = useAction("converters/choose");
  const [refused, setRefused] = useState<Problem>();
  const { kind, standing, program, path, chosen, used, files, made } = converter;
  const isReady = standing === "ready";
  const isBusy = disabled || use.busy || choose.busy;
  const pick = async (): Promise<void> => {
    setRefused(undefined);
    const answer = await choosePath("converter-program");
    if (!answer.ok) {
      setRefused(answer.error);
      return;
    }
    const [file] = answer.value;
    if (file !== undefined) await choose.run({ kind, program: file.grant });
  };
  return (
    <div className={styles["row"]} role="group" aria-label={t(`converters.${kind}.use`)}>
      <div className={styles["line"]}>
        <Checkbox
          checked={isReady && used}
          disabled={isBusy || !isReady}
          onChange={(event) => void use.run({ kind, used: event.target.checked })}
        >
          {t(`converters.${kind}.use`)}
        </Checkbox>
        <span className={styles["state"]} title={path}>
          {isReady ? `✓ ${program}` : `○ ${t(`converters.${standing}`, { program: t(`converters.${kind}.program`) })}`}
        </span>
        <Button size="small" disabled={isBusy} onClick={() => void pick()}>
          {t("converters.choose")}
        </Button>
        {chosen && (
          <Button size="small" disabled={isBusy} onClick={() => void choose.run({ kind, program: null })}>
            {t("converters.usual")}
          </Button>
        )}
      </div>
      <p className={styles["soft"]}>
        {isReady && used
          ? t(files === 0 ? `converters.${kind}.nothing` : `converters.${kind}.does`, {
              files,
              made,
              rest: files - made,
            })
          : t(files === 0 ? `converters.${kind}.nothing` : `converters.${kind}.without`, { files })}
      </p>
      <ProblemBox problem={refused ?? choose.problem ?? use.problem} onDismiss={() => setRefused(undefined)} />
    </div>
  );
}

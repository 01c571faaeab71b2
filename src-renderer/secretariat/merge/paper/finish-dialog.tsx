import { Input } from "antd";
import { useId, useState } from "react";
import { PrintedCode } from "#shared/formats/paper-entry.ts";
import type { RoundId } from "#shared/ids.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { tidyCode } from "#renderer/secretariat/merge/paper/tidy-code.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly round: RoundId;
  readonly entry: number;
  readonly onFinished: () => void;
  readonly onClose: () => void;
}

/** Asks before a typing ends, and for the control code that the sheets may bear. */
export function FinishDialog({ round, entry, onFinished, onClose }: Props) {
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState("");
  const finish = useAction("paper-entry/finish");
  const code = tidyCode(typed);
  const isWrong = code !== "" && !PrintedCode.safeParse(code).success;
  const run = async (by: string): Promise<void> => {
    const answer = await finish.run({ round, entry, by, controlCode: code === "" ? null : code });
    if (answer.ok) onFinished();
  };
  return (
    <DeedDialog
      open
      title={t("paperEntry.finish.title")}
      consequence={t("paperEntry.finish.consequence")}
      deed={t("paperEntry.finish.run")}
      busy={finish.busy}
      problem={finish.problem}
      missing={isWrong ? [t("paperEntry.finish.codeWrong")] : []}
      onDo={(by) => void run(by)}
      onClose={onClose}
    >
      <Field id={id} label={t("paperEntry.finish.code")}>
        <Input
          id={id}
          maxLength={30}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
    </DeedDialog>
  );
}

import { useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import type { KeyDialogProps } from "#renderer/secretariat/bundles/key-dialog-props.ts";
import { ChooseButton } from "#renderer/ui/choose-button.tsx";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";

interface Props extends Omit<KeyDialogProps, "organiserKey"> {
  readonly onWritten: (files: readonly string[]) => void;
}

/** Saves the key file, which stays locked by the passphrase. */
export function KeyFileDialog({ round, open, onClose, onWritten }: Props) {
  const { t } = useWords();
  const [target, setTarget] = useState<readonly ChosenPath[]>([]);
  const save = useAction("keys/save-file");
  const [folder] = target;
  const close = (): void => {
    save.clear();
    onClose();
  };
  const run = async (by: string): Promise<void> => {
    if (folder === undefined) return;
    const answer = await save.run({ round, target: folder.grant, by });
    if (!answer.ok) return;
    close();
    onWritten(answer.value.files);
  };
  return (
    <DeedDialog
      open={open}
      title={t("keys.file.title")}
      consequence={t("keys.file.consequence")}
      deed={t("keys.file.run")}
      busy={save.busy}
      problem={save.problem}
      missing={folder === undefined ? [t("keys.needs.target")] : []}
      onDo={(by) => void run(by)}
      onClose={close}
    >
      <ChooseButton purpose="key-target" label={t("keys.target")} chosen={target} onChosen={setTarget} />
    </DeedDialog>
  );
}

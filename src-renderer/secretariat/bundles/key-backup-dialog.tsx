import { useState } from "react";
import type { ChosenPath } from "#shared/ipc/api.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import type { KeyDialogProps } from "#renderer/secretariat/bundles/key-dialog-props.ts";
import { PassphraseFields } from "#renderer/secretariat/passphrase-fields.tsx";
import { typedPassphrases } from "#renderer/secretariat/typed-passphrases.ts";
import { ChooseButton } from "#renderer/ui/choose-button.tsx";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";

interface Props extends KeyDialogProps {
  readonly onWritten: (files: readonly string[]) => void;
}

/** Writes the key as codes on paper, one page a person. */
export function KeyBackupDialog({ round, organiserKey, open, onClose, onWritten }: Props) {
  const { t } = useWords();
  const [typed, setTyped] = useState<readonly string[]>([]);
  const [target, setTarget] = useState<readonly ChosenPath[]>([]);
  const backup = useAction("keys/backup");
  const passphrases = typedPassphrases(organiserKey.people, typed);
  const [folder] = target;
  const close = (): void => {
    setTyped([]);
    backup.clear();
    onClose();
  };
  const run = async (by: string): Promise<void> => {
    if (folder === undefined || passphrases === undefined) return;
    const answer = await backup.run({ round, passphrases, target: folder.grant, by });
    if (!answer.ok) return;
    close();
    onWritten(answer.value.files);
  };
  return (
    <DeedDialog
      open={open}
      title={t("keys.backup.title")}
      consequence={t(organiserKey.people === 1 ? "keys.backup.one" : "keys.backup.two")}
      deed={t("keys.backup.run")}
      busy={backup.busy}
      problem={backup.problem}
      missing={[
        ...(passphrases === undefined ? [t("keys.needs.old")] : []),
        ...(folder === undefined ? [t("keys.needs.target")] : []),
      ]}
      onDo={(by) => void run(by)}
      onClose={close}
    >
      <PassphraseFields people={organiserKey.people} typed={typed} onTyped={setTyped} />
      <ChooseButton purpose="key-target" label={t("keys.target")} chosen={target} onChosen={setTarget} />
    </DeedDialog>
  );
}

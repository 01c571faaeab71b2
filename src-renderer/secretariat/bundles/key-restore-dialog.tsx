import { Radio } from "antd";
import { useId, useState } from "react";
import type { OrganiserKey } from "#shared/ipc/bundle-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { useOperator } from "#renderer/lib/operator.ts";
import { useAction } from "#renderer/lib/use-action.ts";
import { BackupCodeField } from "#renderer/secretariat/bundles/backup-code-field.tsx";
import { backupCodeLength, backupCodeSize, tidyBackupCode } from "#renderer/secretariat/bundles/backup-code.ts";
import type { KeyDialogProps } from "#renderer/secretariat/bundles/key-dialog-props.ts";
import { NewPassphraseFields } from "#renderer/secretariat/bundles/new-passphrase-fields.tsx";
import { newPassphraseNeeds, nothingTyped, passphrasesToSend } from "#renderer/secretariat/bundles/new-passphrases.ts";
import { DeedDialog } from "#renderer/ui/deed-dialog.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props extends KeyDialogProps {
  readonly onRestored: (restored: OrganiserKey) => void;
}

/** Brings the same key back from its paper, under new passphrases. */
export function KeyRestoreDialog({ round, organiserKey, open, onClose, onRestored }: Props) {
  const { t } = useWords();
  const id = useId();
  const name = useOperator((state) => state.name).trim();
  const [sheets, setSheets] = useState<1 | 2>(organiserKey.people);
  const [codes, setCodes] = useState<readonly string[]>([]);
  const [typed, setTyped] = useState(nothingTyped(organiserKey.people));
  const restore = useAction("keys/restore");
  const labels = sheets === 1 ? [t("keys.restore.code")] : [t("keys.restore.firstCode"), t("keys.restore.secondCode")];
  const given = labels.map((_, sheet) => codes[sheet] ?? "");
  const close = (): void => {
    setCodes([]);
    setTyped(nothingTyped(organiserKey.people));
    restore.clear();
    onClose();
  };
  const run = async (by: string): Promise<void> => {
    const answer = await restore.run({ round, codes: given.map(tidyBackupCode), ...passphrasesToSend(typed), by });
    if (!answer.ok) return;
    close();
    onRestored(answer.value);
  };
  return (
    <DeedDialog
      open={open}
      wide
      title={t("keys.restore.title")}
      consequence={t("keys.restore.consequence")}
      deed={t("keys.restore.run")}
      busy={restore.busy}
      problem={restore.problem}
      missing={[
        ...(given.some((code) => backupCodeLength(code) !== backupCodeSize) ? [t("keys.needs.code")] : []),
        ...newPassphraseNeeds(typed, name).map((need) => t(`keys.needs.${need}`)),
      ]}
      onDo={(by) => void run(by)}
      onClose={close}
    >
      <Row>
        <span id={`${id}-sheets`}>{t("keys.restore.sheets")}</span>
        <Radio.Group
          aria-labelledby={`${id}-sheets`}
          value={sheets}
          onChange={(event) => setSheets(event.target.value === 2 ? 2 : 1)}
          options={[
            { value: 1, label: t("keys.restore.oneSheet") },
            { value: 2, label: t("keys.restore.twoSheets") },
          ]}
        />
      </Row>
      {labels.map((label, sheet) => (
        <BackupCodeField
          key={label}
          label={label}
          code={given[sheet] ?? ""}
          onCode={(code) => setCodes(given.map((each, at) => (at === sheet ? code : each)))}
        />
      ))}
      <NewPassphraseFields typed={typed} onTyped={setTyped} />
    </DeedDialog>
  );
}

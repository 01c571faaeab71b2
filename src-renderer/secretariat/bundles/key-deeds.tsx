import { Button } from "antd";
import { useState } from "react";
import type { RoundId } from "#shared/ids.ts";
import type { OrganiserKey } from "#shared/ipc/bundle-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { KeyBackupDialog } from "#renderer/secretariat/bundles/key-backup-dialog.tsx";
import { KeyFileDialog } from "#renderer/secretariat/bundles/key-file-dialog.tsx";
import { KeyReplaceDialog } from "#renderer/secretariat/bundles/key-replace-dialog.tsx";
import { KeyRestoreDialog } from "#renderer/secretariat/bundles/key-restore-dialog.tsx";
import styles from "#renderer/secretariat/bundles/keys.module.css";
import { WrittenPaths } from "#renderer/secretariat/written-paths.tsx";
import { Row } from "#renderer/ui/row.tsx";

interface Props {
  readonly round: RoundId;
  readonly organiserKey: OrganiserKey;
  /** Just made, so its backup comes first. */
  readonly fresh: boolean;
  readonly onFresh: (fresh: boolean) => void;
}

type Deed = "backup" | "file" | "restore" | "replace";

interface Done {
  readonly deed: Deed;
  readonly paths: readonly string[];
  /** Of the key in question, where it need not be the one in force. */
  readonly fingerprint: string;
}

/** What can be done to the key: keep it, bring it back, replace it. What was done stays said below the buttons. */
export function KeyDeeds({ round, organiserKey, fresh, onFresh }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState<Deed>();
  const [done, setDone] = useState<Done>();
  const finish = (deed: Deed, { paths = [], fingerprint = "" }: Partial<Done> = {}): void => {
    setOpen(undefined);
    setDone({ deed, paths, fingerprint });
  };
  const dialog = (deed: Deed) => ({ round, organiserKey, open: open === deed, onClose: () => setOpen(undefined) });
  // A changed key starts its dialogs anew.
  const key = `${organiserKey.keyId} ${organiserKey.people}`;
  return (
    <>
      <Row>
        <Button type={fresh ? "primary" : "default"} onClick={() => setOpen("backup")}>
          {t("keys.backup.open")}
        </Button>
        <Button onClick={() => setOpen("file")}>{t("keys.file.open")}</Button>
        <Button onClick={() => setOpen("restore")}>{t("keys.restore.open")}</Button>
        <Button onClick={() => setOpen("replace")}>{t("keys.replace.open")}</Button>
      </Row>
      {done !== undefined && (
        <div className={styles["done"]}>
          <p role="status">✓ {t(`keys.${done.deed}.done`, { fingerprint: done.fingerprint })}</p>
          {done.paths.length > 0 && <WrittenPaths label={t(`keys.${done.deed}.title`)} paths={done.paths} />}
        </div>
      )}
      <KeyBackupDialog
        {...dialog("backup")}
        onWritten={(files) => {
          onFresh(false);
          finish("backup", { paths: files });
        }}
      />
      <KeyFileDialog {...dialog("file")} onWritten={(files) => finish("file", { paths: files })} />
      <KeyRestoreDialog
        key={`restore ${key}`}
        {...dialog("restore")}
        onRestored={({ fingerprint }) => finish("restore", { fingerprint })}
      />
      <KeyReplaceDialog
        key={`replace ${key}`}
        {...dialog("replace")}
        onReplaced={() => {
          onFresh(true);
          finish("replace");
        }}
      />
    </>
  );
}

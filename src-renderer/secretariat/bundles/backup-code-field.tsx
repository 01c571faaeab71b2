import { Input } from "antd";
import { useId } from "react";
import { useWords } from "#renderer/lib/language.ts";
import { backupCodeLength, backupCodeSize } from "#renderer/secretariat/bundles/backup-code.ts";
import styles from "#renderer/secretariat/bundles/keys.module.css";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly label: string;
  readonly code: string;
  readonly onCode: (code: string) => void;
}

/** Takes the long code of a backup page and counts along. */
export function BackupCodeField({ label, code, onCode }: Props) {
  const { t } = useWords();
  const id = useId();
  return (
    <Field id={id} label={label}>
      <Input
        id={id}
        className={styles["code"] ?? ""}
        value={code}
        maxLength={120}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-count`}
        onChange={(event) => onCode(event.target.value)}
      />
      <span id={`${id}-count`} className={styles["soft"]}>
        {t("keys.restore.typed", { n: backupCodeLength(code), total: backupCodeSize })}
      </span>
    </Field>
  );
}

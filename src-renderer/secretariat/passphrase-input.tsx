import { Button, Input, Space } from "antd";
import { useState } from "react";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/passphrase-input.module.css";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What the Enter key does. */
  readonly onEnter?: () => void;
}

/** A masked field that can be shown, also by keyboard: most input methods for Chinese work only while it is shown. */
export function PassphraseInput({ id, label, value, onChange, onEnter }: Props) {
  const { t } = useWords();
  const [shown, setShown] = useState(false);
  return (
    <Field id={id} label={label}>
      <Space.Compact className={styles["room"] ?? ""}>
        <Input
          id={id}
          type={shown ? "text" : "password"}
          value={value}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
          onPressEnter={() => onEnter?.()}
        />
        <Button aria-pressed={shown} aria-controls={id} onClick={() => setShown(!shown)}>
          {t(shown ? "keys.fresh.hide" : "keys.fresh.show")}
        </Button>
      </Space.Compact>
    </Field>
  );
}

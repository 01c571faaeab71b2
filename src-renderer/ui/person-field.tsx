import { Input } from "antd";
import { useId } from "react";
import { useWords } from "#renderer/lib/language.ts";
import { setOperator, useOperator } from "#renderer/lib/operator.ts";
import styles from "#renderer/ui/field.module.css";

/** Asks who does it; the name is remembered on this computer. Read it with `useOperator`. */
export function PersonField() {
  const { t } = useWords();
  const id = useId();
  const name = useOperator((state) => state.name);
  return (
    <div className={styles["field"]}>
      <label htmlFor={id}>{t("ui.person.label")}</label>
      <Input
        id={id}
        className={styles["person"] ?? ""}
        value={name}
        maxLength={60}
        autoComplete="off"
        placeholder={t("ui.person.help")}
        onChange={(event) => setOperator(event.target.value)}
      />
    </div>
  );
}

import { Input } from "antd";
import { useState } from "react";
import { wholeText } from "#shared/rules/describe/field-text.ts";
import type { WholeInput } from "#shared/rules/fields/rule-field.ts";
import { useWords } from "#renderer/lib/language.ts";
import { readWhole } from "#renderer/secretariat/rules/edit/read-whole.ts";
import styles from "#renderer/secretariat/rules/edit/edit.module.css";

interface Props {
  readonly id?: string;
  readonly input: WholeInput;
  readonly faulty: boolean;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly label?: string;
  readonly "aria-describedby"?: string;
}

/** A number with its unit and its range. What is typed stays as it is; it is never clipped in silence. */
export function WholeControl({ id, input, faulty, value, onChange, label, ...rest }: Props) {
  const { t, language } = useWords();
  const [typed, setTyped] = useState<string>();
  const stored = typeof value === "number" ? wholeText(value, input.scale) : typeof value === "string" ? value : "";
  const bound = (number: number): string => wholeText(number, input.scale);
  return (
    <span className={styles["whole"]}>
      <Input
        {...(id === undefined ? {} : { id })}
        {...rest}
        {...(label === undefined ? {} : { "aria-label": label })}
        className={styles["number"] ?? ""}
        status={faulty ? "error" : ""}
        inputMode="decimal"
        autoComplete="off"
        value={typed ?? stored}
        placeholder={input.optional === true ? t("rules.edit.noLimit") : ""}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(readWhole(event.target.value, input));
        }}
        onBlur={() => setTyped(undefined)}
      />
      <span className={styles["unit"]}>
        {input.unit?.[language] ?? ""}
        {input.min < input.max && (
          <small>
            {" "}
            {bound(input.min)}–{bound(input.max)}
          </small>
        )}
      </span>
    </span>
  );
}

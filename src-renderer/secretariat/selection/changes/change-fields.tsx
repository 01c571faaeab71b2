import { Input, Select } from "antd";
import { useId } from "react";
import styles from "#renderer/secretariat/selection/changes/changes.module.css";
import { Field } from "#renderer/ui/field.tsx";

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly long?: boolean;
  /** Characters of a single line; the length of a name when it is not said. */
  readonly max?: number;
}

/** A line or a few lines to write. */
export function TextField({ label, value, onChange, long, max = 60 }: TextProps) {
  const id = useId();
  const common = { id, value, maxLength: long === true ? 2000 : max };
  return (
    <Field id={id} label={label}>
      {long === true ? (
        <Input.TextArea {...common} rows={2} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Input {...common} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value | undefined;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a list, found by typing. */
export function ChoiceField<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <Field id={id} label={label}>
      <Select<Value>
        id={id}
        className={styles["wide"] ?? ""}
        showSearch={{ optionFilterProp: "label" }}
        {...(value === undefined ? {} : { value })}
        onChange={onChange}
        options={[...options]}
      />
    </Field>
  );
}

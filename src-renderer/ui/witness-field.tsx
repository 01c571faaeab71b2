import { Input } from "antd";
import { useId } from "react";
import { Field } from "#renderer/ui/field.tsx";

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (witness: string) => void;
}

/** Asks for the second person of what two people do; who that is, is remembered nowhere. */
export function WitnessField({ label, value, onChange }: Props) {
  const id = useId();
  return (
    <Field id={id} label={label}>
      <Input id={id} value={value} maxLength={60} onChange={(event) => onChange(event.target.value)} />
    </Field>
  );
}

import { Input } from "antd";

interface Props {
  readonly id: string;
  readonly type: "text" | "date";
  readonly faulty: boolean;
  readonly value: unknown;
  readonly onChange: (value: string) => void;
  readonly "aria-describedby": string;
}

/** A text of one line, or a day. */
export function LineControl({ id, type, faulty, value, onChange, "aria-describedby": describedBy }: Props) {
  return (
    <Input
      id={id}
      type={type}
      aria-describedby={describedBy}
      aria-invalid={faulty}
      status={faulty ? "error" : ""}
      value={typeof value === "string" ? value : ""}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

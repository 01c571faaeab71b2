import { useState } from "react";
import { GrowingText } from "#renderer/ui/growing-text.tsx";

interface Props {
  readonly id: string;
  readonly value: unknown;
  /** Whole numbers instead of texts. */
  readonly numbers: boolean;
  readonly faulty: boolean;
  readonly onChange: (value: readonly (string | number)[]) => void;
  readonly "aria-describedby": string;
}

/** Several short texts in one field, parted by 、 or ; */
export function ListControl({ id, value, numbers, faulty, onChange, "aria-describedby": describedBy }: Props) {
  const [typed, setTyped] = useState<string>();
  const stored = Array.isArray(value) ? value.join("、") : "";
  const change = (text: string): void => {
    setTyped(text);
    const parts = text
      .split(numbers ? /[、,，;；\s]+/ : /[、;；\n]+/)
      .map((part) => part.trim())
      .filter((part) => part !== "");
    onChange(numbers ? parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part)) : parts);
  };
  return (
    <GrowingText
      id={id}
      aria-describedby={describedBy}
      status={faulty ? "error" : ""}
      value={typed ?? stored}
      onChange={(event) => change(event.target.value)}
      onBlur={() => setTyped(undefined)}
    />
  );
}

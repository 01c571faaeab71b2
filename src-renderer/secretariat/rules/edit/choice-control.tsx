import { Checkbox, Radio } from "antd";
import type { FieldInput } from "#shared/rules/fields/rule-field.ts";
import { useWords } from "#renderer/lib/language.ts";

interface Props {
  /** Id of the element that names the choice. */
  readonly labelledBy: string;
  readonly input: Extract<FieldInput, { kind: "switch" | "choice" | "subset" }>;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** One of two, one of several, or several of several, all in sight. */
export function ChoiceControl({ labelledBy, input, value, onChange }: Props) {
  const { language } = useWords();
  if (input.kind === "switch")
    return (
      <Radio.Group
        aria-labelledby={labelledBy}
        value={value === true}
        onChange={(event) => onChange(event.target.value === true)}
        options={[
          { value: true, label: input.on[language] },
          { value: false, label: input.off[language] },
        ]}
      />
    );
  const options = Object.entries(input.options).map(([key, text]) => ({ value: key, label: text[language] }));
  if (input.kind === "choice")
    return (
      <Radio.Group
        aria-labelledby={labelledBy}
        value={value ?? input.absent}
        onChange={(event) => onChange(event.target.value)}
        options={options}
      />
    );
  return (
    <Checkbox.Group
      aria-labelledby={labelledBy}
      value={Array.isArray(value) ? value.map(String) : []}
      onChange={(chosen) => onChange(Object.keys(input.options).filter((key) => chosen.includes(key)))}
      options={options}
    />
  );
}

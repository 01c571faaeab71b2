import { Radio } from "antd";
import type { Language } from "#shared/words/sentence.ts";
import { useWords } from "#renderer/lib/language.ts";

interface Props {
  readonly label: string;
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}

const languages = ["zh", "en"] as const satisfies readonly Language[];

/** In which language papers are written that there are in both. */
export function LanguageChoice({ label, value, onChange }: Props) {
  const { t } = useWords();
  return (
    <span>
      {label}{" "}
      <Radio.Group
        aria-label={label}
        value={value}
        options={languages.map((one) => ({ value: one, label: t(`resultPapers.language.${one}`) }))}
        onChange={(event) => onChange(languages.find((one) => one === event.target.value) ?? "zh")}
      />
    </span>
  );
}

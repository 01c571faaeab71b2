import { Select } from "antd";
import { useId } from "react";
import { KeepChoice } from "#shared/intake/keep-choice.ts";
import type { KeepForecast } from "#shared/ipc/keeping-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatBytes, formatCount } from "#renderer/lib/numbers.ts";
import styles from "#renderer/secretariat/intake/page.module.css";

interface Props {
  readonly forecast: KeepForecast;
  readonly choice: KeepChoice;
  readonly disabled: boolean;
  readonly onChoose: (choice: KeepChoice) => void;
}

/** Which delivered files are copied into the round's folder, with what each choice takes. */
export function KeepChoiceField({ forecast, choice, disabled, onChoose }: Props) {
  const { t } = useWords();
  const id = useId();
  const sums = { none: undefined, forms: forecast.forms, "without-videos": forecast.withoutVideos, all: forecast.all };
  const options = KeepChoice.options.map((value) => {
    const sum = sums[value];
    const size = { size: formatBytes(sum?.bytes ?? 0), n: formatCount(sum?.files ?? 0) };
    return { value, label: t(`keeping.${value}`, size) };
  });
  const { kept, freeBytes } = forecast;
  const space = { n: formatCount(kept.files), size: formatBytes(kept.bytes), free: formatBytes(freeBytes) };
  const isFull = (sums[choice]?.bytes ?? 0) > freeBytes;
  return (
    <div className={styles["keep"]}>
      <label htmlFor={id}>{t("keeping.label")}</label>
      <Select<KeepChoice>
        id={id}
        className={styles["keepChoice"] ?? ""}
        value={choice}
        options={options}
        disabled={disabled}
        onChange={onChoose}
      />
      <small>
        {t(choice === "none" ? "keeping.meaning.none" : "keeping.meaning.some")} {t("keeping.meaning.space", space)}
        {isFull && <strong> {t("keeping.meaning.full")}</strong>}
      </small>
    </div>
  );
}

import type { ConverterState } from "#shared/ipc/converter-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/bundles/converters.module.css";
import { ConverterRow } from "#renderer/secretariat/bundles/converter-row.tsx";

interface Props {
  readonly converters: readonly ConverterState[];
  readonly disabled: boolean;
}

/** What outside programs convert when the bundle is built, what is not converted, and what can be done about it. */
export function ConverterPanel({ converters, disabled }: Props) {
  const { t } = useWords();
  return (
    <section className={styles["panel"]} aria-label={t("converters.title")}>
      <h3>{t("converters.title")}</h3>
      {converters.map((converter) => (
        <ConverterRow key={converter.kind} converter={converter} disabled={disabled} />
      ))}
      <p className={styles["soft"]}>{t("converters.meaning")}</p>
    </section>
  );
}

import { Checkbox } from "antd";
import type { BundleSummary } from "#shared/formats/bundle.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/expert/bundles/import.module.css";

interface Props {
  readonly summary: BundleSummary;
  readonly isCompared: boolean;
  readonly onCompared: (isCompared: boolean) => void;
  readonly disabled: boolean;
}

/** The organiser's key as six large words and as digits, to be compared with the paper slip. */
export function KeyCheck({ summary, isCompared, onCompared, disabled }: Props) {
  const { t, language } = useWords();
  return (
    <section className={styles["box"]} aria-label={t("expert.bundles.inspect.fingerprint")}>
      <h2>{t("expert.bundles.inspect.fingerprint")}</h2>
      <p className={styles["soft"]}>{t("expert.bundles.inspect.compare")}</p>
      <ol className={styles["words"]} lang={language === "zh" ? "zh-CN" : "en"}>
        {summary.fingerprintWords[language].map((word, position) => (
          <li key={position}>
            <span className={styles["soft"]}>{position + 1}</span> {word}
          </li>
        ))}
      </ol>
      <p>
        <span className={styles["soft"]}>{t("expert.bundles.inspect.digits")}</span>{" "}
        <code className={styles["digits"]}>{summary.fingerprint}</code>
      </p>
      <Checkbox checked={isCompared} disabled={disabled} onChange={(event) => onCompared(event.target.checked)}>
        <strong>{t("expert.bundles.inspect.compared")}</strong>
      </Checkbox>
    </section>
  );
}

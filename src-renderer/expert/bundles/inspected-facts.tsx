import type { BundleSummary } from "#shared/formats/bundle.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatBytes, formatMoment, shortHash } from "#renderer/lib/numbers.ts";
import styles from "#renderer/expert/bundles/import.module.css";

/** What is known of a bundle on a stick once its signature held. */
export function InspectedFacts({ summary }: { readonly summary: BundleSummary }) {
  const { t, language } = useWords();
  return (
    <dl className={styles["facts"]}>
      <dt>{t("expert.bundles.inspect.round")}</dt>
      <dd>
        <strong>{summary.title[language]}</strong>
      </dd>
      <dt>{t("expert.bundles.inspect.versionLabel")}</dt>
      <dd>
        {t("expert.bundles.version", { version: summary.version })} · {summary.bundle}
      </dd>
      <dt>{t("expert.bundles.inspect.builtAt")}</dt>
      <dd>{formatMoment(Date.parse(summary.builtAt))}</dd>
      <dt>{t("expert.bundles.inspect.content")}</dt>
      <dd>
        {t("expert.bundles.sizes", {
          candidates: summary.candidates,
          experts: summary.experts,
          files: summary.files,
          size: formatBytes(summary.bytes),
        })}
      </dd>
      <dt>{t("expert.bundles.inspect.keyId")}</dt>
      <dd>
        <code>{summary.organiserKeyId}</code> · {t("expert.bundles.inspect.rules")}{" "}
        <code>{shortHash(summary.ruleHash)}</code>
      </dd>
    </dl>
  );
}

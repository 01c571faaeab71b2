import type { InspectedBundle } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatBytes, formatMoment, shortHash } from "#renderer/lib/numbers.ts";
import { FindingsList } from "#renderer/ui/findings-list.tsx";
import styles from "#renderer/expert/bundles/bundles.module.css";

/** What is known of a bundle on a stick once its signature held. */
export function InspectedFacts({ inspected }: { readonly inspected: InspectedBundle }) {
  const { t, language } = useWords();
  const { summary, missingVolumes, findings } = inspected;
  return (
    <>
      <section className={styles["verified"]}>
        <h3>✓ {t("expert.bundles.inspect.verified")}</h3>
        <p>{t("expert.bundles.inspect.verifiedMeaning")}</p>
      </section>
      {summary.practice && <p className={styles["warning"]}>{t("expert.bundles.inspect.practice")}</p>}
      <dl className={styles["facts"]}>
        <dt>{t("expert.bundles.inspect.fingerprint")}</dt>
        <dd>
          <code className={styles["fingerprint"]}>{summary.fingerprint}</code>
          <p className={styles["soft"]}>{t("expert.bundles.inspect.compare")}</p>
        </dd>
        <dt>{t("expert.bundles.inspect.keyId")}</dt>
        <dd>
          <code>{summary.organiserKeyId}</code>
        </dd>
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
        <dt>{t("expert.bundles.inspect.volumes")}</dt>
        <dd>
          {missingVolumes.length === 0 ? (
            `✓ ${t("expert.bundles.inspect.volumesWhole", { volumes: summary.volumes })}`
          ) : (
            <p role="alert">
              ✕ {t("expert.bundles.inspect.volumesMissing", { names: missingVolumes.join("、") })}{" "}
              {t("expert.bundles.inspect.volumesNext")}
            </p>
          )}
        </dd>
        <dt>{t("expert.bundles.inspect.rules")}</dt>
        <dd>
          <code>{shortHash(summary.ruleHash)}</code>
        </dd>
      </dl>
      {findings.length > 0 && (
        <div className={styles["findings"]}>
          <FindingsList findings={findings} />
        </div>
      )}
    </>
  );
}

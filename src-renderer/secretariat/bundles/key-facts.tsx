import type { OrganiserKey } from "#shared/ipc/bundle-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import styles from "#renderer/secretariat/bundles/keys.module.css";
import { CopyButton } from "#renderer/ui/copy-button.tsx";
import { Facts } from "#renderer/ui/facts.tsx";
import { Row } from "#renderer/ui/row.tsx";

/** The key as people compare it: six words, the same as digits, and whose it is. */
export function KeyFacts({ organiserKey }: { readonly organiserKey: OrganiserKey }) {
  const { t, language } = useWords();
  return (
    <>
      <div className={styles["stack"]}>
        <h3>{t("keys.fingerprint.words")}</h3>
        <ol className={styles["words"]} aria-label={t("keys.fingerprint.words")} data-testid="fingerprint-words">
          {organiserKey.fingerprintWords[language].map((word, position) => (
            <li key={position}>{word}</li>
          ))}
        </ol>
        <p className={styles["soft"]}>{t("keys.fingerprint.meaning")}</p>
      </div>
      <Facts
        facts={[
          { name: t("keys.fingerprint.digits"), value: <code>{organiserKey.fingerprint}</code> },
          { name: t("keys.people.label"), value: t("keys.people.count", { n: organiserKey.people }) },
          { name: t("keys.fingerprint.createdAt"), value: formatMoment(organiserKey.createdAtMs) },
        ]}
      />
      <Row>
        <span className={styles["soft"]}>{t("keys.fingerprint.recipient")}</span>
        <code className={styles["recipient"]}>{organiserKey.recipient}</code>
        <CopyButton label={t("keys.fingerprint.copy")} text={organiserKey.recipient} />
      </Row>
    </>
  );
}

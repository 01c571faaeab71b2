import { controlCode } from "#shared/control-code.ts";
import type { Sealed } from "#shared/ipc/expert-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import styles from "#renderer/expert/sealing/sealing.module.css";

interface Props {
  readonly sealed: Sealed;
  readonly fingerprint: string;
}

/** The sealed score file: what is safe, and what to compare with the secretariat. */
export function SealedFacts({ sealed, fingerprint }: Props) {
  const { t } = useWords();
  return (
    <section className={`${styles["box"] ?? ""} ${styles["ready"] ?? ""}`}>
      <h2>✓ {t("expert.sealing.sealed.title")}</h2>
      <p>{t("expert.sealing.sealed.safe")}</p>
      <dl className={styles["facts"]}>
        <dt>{t("expert.sealing.sealed.revision")}</dt>
        <dd>{sealed.revision}</dd>
        <dt>{t("expert.sealing.sealed.at")}</dt>
        <dd>{formatMoment(sealed.sealedAtMs)}</dd>
        <dt>{t("expert.sealing.sealed.short")}</dt>
        <dd>
          <code className={styles["code"]}>{controlCode(sealed.contentSha256)}</code>
        </dd>
        <dt>{t("expert.sealing.sealed.key")}</dt>
        <dd>
          <code>{fingerprint}</code>
        </dd>
        <dt>{t("expert.sealing.sealed.file")}</dt>
        <dd>{sealed.fileName}</dd>
      </dl>
    </section>
  );
}

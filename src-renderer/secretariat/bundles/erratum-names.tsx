import type { ErratumSummary } from "#shared/ipc/bundle-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { listed } from "#renderer/lib/listed.ts";
import styles from "#renderer/secretariat/bundles/bundles.module.css";

interface Props {
  readonly title: string;
  readonly erratum: ErratumSummary;
}

const kinds = ["added", "withdrawn", "corrected"] as const;

/** Who was added, withdrawn and corrected, by name. */
export function ErratumNames({ title, erratum }: Props) {
  const { t, language } = useWords();
  const changed = kinds.filter((kind) => erratum[kind].length > 0);
  return (
    <section className={styles["erratum"]} aria-label={title}>
      <h3>{title}</h3>
      {changed.length === 0 ? (
        <p>{t("bundles.erratum.none")}</p>
      ) : (
        <>
          <dl>
            {changed.map((kind) => (
              <div key={kind}>
                <dt>{t(`bundles.erratum.${kind}`, { n: erratum[kind].length })}</dt>
                <dd>{listed(erratum[kind], language)}</dd>
              </div>
            ))}
          </dl>
          <p className={styles["soft"]}>{t("bundles.erratum.meaning")}</p>
        </>
      )}
    </section>
  );
}

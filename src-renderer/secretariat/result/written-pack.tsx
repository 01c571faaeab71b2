import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/result/result.module.css";
import { CopyButton } from "#renderer/ui/copy-button.tsx";
import { Row } from "#renderer/ui/row.tsx";

const command = "python3 verify.py";

/** That the evidence pack was written, and how anybody verifies it. */
export function WrittenPack({ pack }: { readonly pack: string }) {
  const { t } = useWords();
  return (
    <section className={styles["pack"]}>
      <p>{t("evidence.written", { pack })}</p>
      <p>{t("evidence.how")}</p>
      <Row>
        <code className={styles["command"]}>{command}</code>
        <CopyButton label={t("evidence.copy")} text={command} />
      </Row>
      <p>{t("evidence.outcome")}</p>
    </section>
  );
}

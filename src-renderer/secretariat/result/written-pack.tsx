import type { WrittenResult } from "#shared/ipc/merge-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import styles from "#renderer/secretariat/result/result.module.css";
import { CopyButton } from "#renderer/ui/copy-button.tsx";
import { Row } from "#renderer/ui/row.tsx";

const command = "python3 verify.py";

/** That the evidence pack was written, and how anybody verifies it. */
export function WrittenPack({ pack, signedBy }: Pick<WrittenResult, "pack" | "signedBy">) {
  const { t } = useWords();
  return (
    <section className={styles["pack"]}>
      <p>{t("evidence.written", { pack })}</p>
      <p>{signedBy === null ? t("evidence.notSigned") : t("evidence.signedBy", { key: signedBy })}</p>
      <p>{t("evidence.how")}</p>
      <Row>
        <code className={styles["command"]}>{command}</code>
        <CopyButton label={t("evidence.copy")} text={command} />
      </Row>
      <p>{t("evidence.outcome")}</p>
    </section>
  );
}

import { controlCode } from "#shared/control-code.ts";
import type { SheetsPreview } from "#shared/ipc/paper-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import styles from "#renderer/expert/paper/paper.module.css";

/** What the paper is worth: a sealed revision with its control code, or a draft. */
export function SheetsState({ preview }: { readonly preview: SheetsPreview }) {
  const { t } = useWords();
  const { sealed, pages } = preview;
  return (
    <section className={styles["box"]}>
      {sealed === null ? (
        <>
          <h2>! {t("expert.paper.state.draft")}</h2>
          <p className={styles["soft"]}>{t("expert.paper.state.draftMeaning")}</p>
        </>
      ) : (
        <>
          <h2>
            ✓ {t("expert.paper.state.sealed", { revision: sealed.revision, at: formatMoment(sealed.sealedAtMs) })}
          </h2>
          <p>
            {t("expert.paper.state.control")}{" "}
            <code className={styles["code"]}>{controlCode(sealed.contentSha256)}</code>
          </p>
          <p className={styles["soft"]}>{t("expert.paper.state.controlMeaning")}</p>
        </>
      )}
      <p>{t("expert.paper.state.pages", { pages })}</p>
    </section>
  );
}

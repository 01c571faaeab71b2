import { controlCode } from "#shared/control-code.ts";
import type { BundleId } from "#shared/ids.ts";
import type { SealedRevision } from "#shared/ipc/ranking-calls.ts";
import { useWords } from "#renderer/lib/language.ts";
import { formatMoment } from "#renderer/lib/numbers.ts";
import { ExportButton } from "#renderer/expert/sealing/export-button.tsx";
import styles from "#renderer/expert/sealing/sealing.module.css";

interface Props {
  readonly bundle: BundleId;
  readonly revisions: readonly SealedRevision[];
}

/** Every file that was sealed here, newest first, with why it was opened again; each can be exported again. */
export function RevisionList({ bundle, revisions }: Props) {
  const { t } = useWords();
  return (
    <section className={styles["box"]} aria-label={t("expert.sealing.revisions.title")}>
      <h2>
        {t("expert.sealing.revisions.title")}（{revisions.length}）
      </h2>
      <ol className={styles["revisions"]}>
        {revisions.map((one) => (
          <li key={one.revision} className={styles["revision"]}>
            <div>
              <p>
                <strong>{t("expert.sealing.revisions.name", { revision: one.revision })}</strong>{" "}
                {formatMoment(one.sealedAtMs)} · {t("expert.sealing.sealed.short")}{" "}
                <code>{controlCode(one.contentSha256)}</code>{" "}
                {one.reopenedAtMs === null
                  ? `· ${t("expert.sealing.revisions.inForce")}`
                  : `· ${t("expert.sealing.revisions.reopened", { at: formatMoment(one.reopenedAtMs) })}`}
              </p>
              {one.reopenReason !== "" && (
                <p className={styles["soft"]}>{t("expert.sealing.revisions.reason", { reason: one.reopenReason })}</p>
              )}
              <p className={styles["hash"]}>
                SHA-256 <code>{one.sha256}</code>
              </p>
            </div>
            <div>
              <ExportButton bundle={bundle} code={controlCode(one.contentSha256)} revision={one.revision} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
